package dev.plimsoll.model.compose;

import dev.plimsoll.render.compose.ComposeTree;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the services of a merged tree, and tells whether the tree is a project by itself. */
final class ProjectReader {
    private static final Pattern VOLUME_NAME = Pattern.compile("[A-Za-z0-9][\\w.-]+");

    private final ComposeTree tree;
    private final List<YamlEntry> entries;

    ProjectReader(ComposeTree tree) {
        this.tree = tree;
        this.entries = tree.root().get("services").map(YamlNode::entries).orElse(List.of()).stream()
                .filter(entry -> entry.value() instanceof YamlMap)
                .toList();
    }

    List<ComposeService> services() {
        Set<String> awaited = new HashSet<>();
        for (YamlEntry entry : entries) {
            for (YamlEntry other : children(entry.value(), "depends_on")) {
                if (other.value()
                        .textAt("condition")
                        .filter("service_completed_successfully"::equals)
                        .isPresent()) {
                    awaited.add(other.name());
                }
            }
        }
        ServiceReader reader = new ServiceReader(tree, awaited);
        return entries.stream().map(reader::read).toList();
    }

    /** Names that are used and not defined: services, networks and volumes. Compose refuses a project that has any. */
    Set<String> missing() {
        Set<String> missing = new HashSet<>();
        for (YamlEntry entry : entries) {
            children(entry.value(), "depends_on").forEach(other -> missing.add("services " + other.name()));
            children(entry.value(), "networks").forEach(network -> missing.add("networks " + network.name()));
        }
        for (ComposeService service : services()) {
            service.mounts().stream()
                    .map(ComposeMount::source)
                    .filter(source -> VOLUME_NAME.matcher(source).matches())
                    .forEach(volume -> missing.add("volumes " + volume));
        }
        missing.remove("networks default");
        missing.removeAll(defined());
        return missing;
    }

    Set<String> defined() {
        Set<String> defined = new HashSet<>();
        for (String kind : List.of("services", "networks", "volumes")) {
            children(tree.root(), kind).forEach(entry -> defined.add(kind + " " + entry.name()));
        }
        return defined;
    }

    Set<String> files() {
        return new HashSet<>(tree.files());
    }

    List<YamlEntry> entries() {
        return entries;
    }

    Optional<YamlEntry> entry(String key) {
        return entries.stream().filter(entry -> entry.name().equals(key)).findFirst();
    }

    private static List<YamlEntry> children(YamlNode node, String key) {
        return node.get(key).map(YamlNode::entries).orElse(List.of());
    }
}
