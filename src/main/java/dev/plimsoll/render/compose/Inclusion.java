package dev.plimsoll.render.compose;

import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows {@code include} (Compose Specification, 14-include): each item is a project of its own, with its own folder and
 * variables, that this one is laid over.
 */
final class Inclusion {
    private static final String KEY = "include";

    private final ComposeRenderer renderer;
    private final ComposeRenderer.Scope scope;
    private final List<String> chain;

    Inclusion(ComposeRenderer renderer, ComposeRenderer.Scope scope, List<String> paths) {
        this.renderer = renderer;
        this.scope = scope;
        this.chain = new ArrayList<>(scope.includedBy());
        this.chain.addAll(paths);
    }

    /** A tree with what it includes below it. */
    YamlNode included(YamlNode model) {
        List<YamlNode> items = model.get(KEY).map(YamlNode::items).orElse(List.of());
        if (items.isEmpty()) {
            return model;
        }
        YamlNode below = new YamlMap(model.place(), List.of(), "");
        for (YamlNode item : items) {
            below = Merge.files(
                    below,
                    included(
                            item,
                            strings(
                                    item.text().isPresent()
                                            ? item
                                            : item.get("path").orElse(item))));
        }
        return Merge.files(below, withoutIncludes(model));
    }

    private YamlNode included(YamlNode item, List<String> written) {
        List<String> paths = new ArrayList<>();
        for (String path : written) {
            FileReference file = FileReference.of(scope.folder(), path);
            if (file.path().isEmpty()) {
                renderer.say(item.place(), "what is included was not read: " + file.reason());
            } else if (chain.contains(file.path().get())) {
                renderer.say(item.place(), "include turns in a circle");
            } else {
                paths.add(file.path().get());
            }
        }
        return paths.size() < written.size() || paths.isEmpty()
                ? new YamlMap(item.place(), List.of(), "")
                : renderer.load(paths, inner(item, paths.get(0)), item.place());
    }

    private ComposeRenderer.Scope inner(YamlNode item, String first) {
        String folder = item.textAt("project_directory")
                .flatMap(text -> FileReference.of(scope.folder(), text).path())
                .orElse(FileReference.folderOf(first));
        List<String> named = item.get("env_file").map(Inclusion::strings).orElse(List.of());
        Variables variables = named.isEmpty() ? renderer.environment(folder, scope.variables()) : named(named);
        return new ComposeRenderer.Scope(folder, variables, chain);
    }

    /** An env file that is not in the repository is usual: it holds what the repository must not. The last one wins. */
    private Variables named(List<String> envFiles) {
        Variables variables = scope.variables();
        for (int i = envFiles.size() - 1; i >= 0; i--) {
            Optional<String> path =
                    FileReference.of(scope.folder(), envFiles.get(i)).path();
            variables = path.isEmpty() ? variables : renderer.environmentFile(path.get(), variables);
        }
        return variables;
    }

    private static List<String> strings(YamlNode node) {
        return node.text()
                .map(List::of)
                .orElseGet(() -> node.items().stream()
                        .flatMap(item -> item.text().stream())
                        .toList());
    }

    private static YamlNode withoutIncludes(YamlNode model) {
        List<YamlEntry> kept =
                model.entries().stream().filter(e -> !e.name().equals(KEY)).toList();
        return new YamlMap(model.place(), kept, model.tag());
    }
}
