package dev.plimsoll.render.compose;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One project as Compose would see it: environment, labels, networks, dependencies and builds are mappings, whatever
 * syntax they are written in; includes and extensions are followed.
 */
public final class ComposeTree {
    private final YamlNode root;
    private final Map<YamlNode, Expansion> expansions;
    private final Map<String, String> folders;
    private final List<Unread> unread;

    ComposeTree(YamlNode root, Map<YamlNode, Expansion> expansions, Map<String, String> folders, List<Unread> unread) {
        this.root = root;
        this.expansions = new IdentityHashMap<>(expansions);
        this.folders = Collections.unmodifiableMap(folders);
        this.unread = List.copyOf(unread);
    }

    public YamlNode root() {
        return root;
    }

    /** What was written where a scalar of this very tree was interpolated. */
    public Optional<Expansion> expansion(YamlNode scalar) {
        return Optional.ofNullable(expansions.get(scalar));
    }

    /** All files that have a part in it. */
    public List<String> files() {
        return List.copyOf(folders.keySet());
    }

    /** The folder that relative paths written at a place start from. */
    public String folder(Place place) {
        return folders.getOrDefault(place.path(), FileReference.folderOf(place.path()));
    }

    /** What could not be followed, where it is asked for. */
    public List<Unread> unread() {
        return unread;
    }
}
