package dev.plimsoll.render.compose;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.YamlFile;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one project of Compose files: {@code docker compose -f a -f b config}, without asking the environment. */
public final class ComposeRenderer {
    /** More than any project has; a web of includes that multiplies itself ends here. */
    private static final int MAXIMUM_LOADS = 500;

    private final ComposeFiles files;
    private final Map<YamlNode, Expansion> expansions = new IdentityHashMap<>();
    private final Map<String, String> folders = new LinkedHashMap<>();
    private final List<Unread> unread = new ArrayList<>();
    private int loads;

    private ComposeRenderer(ComposeFiles files) {
        this.files = files;
    }

    /** The project of these files, each laid over the ones before; the first one's folder is the project's. */
    public static ComposeTree render(List<String> paths, ComposeFiles files) {
        ComposeRenderer renderer = new ComposeRenderer(files);
        String folder = FileReference.folderOf(paths.get(0));
        Variables variables = renderer.environment(folder, Variables.NONE);
        YamlNode root = renderer.load(paths, new Scope(folder, variables, List.of()), Place.ofFile(paths.get(0)));
        return new ComposeTree(root, renderer.expansions, renderer.folders, renderer.unread);
    }

    /** Where one level of includes is read: the folder of its paths, its variables, and the files it is included by. */
    record Scope(String folder, Variables variables, List<String> includedBy) {}

    Variables environment(String folder, Variables given) {
        return environmentFile(folder.isEmpty() ? ".env" : folder + "/.env", given);
    }

    Variables environmentFile(String path, Variables given) {
        return files.env(path).map(given::and).orElse(given);
    }

    void say(Place place, String reason) {
        unread.add(new Unread(place, reason));
    }

    /** All these files in one tree, their includes below them. */
    YamlNode load(List<String> paths, Scope scope, Place askedFor) {
        YamlNode model = new YamlMap(askedFor, List.of(), "");
        for (String path : paths) {
            for (YamlNode document : documents(path, askedFor)) {
                folders.putIfAbsent(path, scope.folder());
                YamlNode shaped = interpolated(Shape.document(document), scope.variables());
                Extension extension = new Extension(this, scope.variables());
                model = Merge.files(model, extension.extended(path, shaped));
            }
        }
        return new Inclusion(this, scope, paths).included(Merge.cleaned(model));
    }

    /** A file as another one extends it: nothing of it extended yet. */
    YamlNode extended(String path, Place askedFor, Variables variables) {
        YamlNode model = new YamlMap(askedFor, List.of(), "");
        for (YamlNode document : documents(path, askedFor)) {
            folders.putIfAbsent(path, FileReference.folderOf(path));
            model = Merge.files(model, interpolated(Shape.document(document), variables));
        }
        return model;
    }

    String folder(Place place) {
        return folders.getOrDefault(place.path(), FileReference.folderOf(place.path()));
    }

    private YamlNode interpolated(YamlNode document, Variables variables) {
        return new Interpolator(variables, expansions, unread).interpolate(document);
    }

    private List<YamlNode> documents(String path, Place askedFor) {
        if (++loads > MAXIMUM_LOADS) {
            say(askedFor, "the project has over " + MAXIMUM_LOADS + " files");
            return List.of();
        }
        Optional<YamlFile> file = files.yaml(path);
        if (file.isEmpty()) {
            say(askedFor, path + " is not in the repository");
        }
        return file.map(YamlFile::documents).orElse(List.of());
    }
}
