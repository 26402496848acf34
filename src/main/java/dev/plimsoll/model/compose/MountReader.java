package dev.plimsoll.model.compose;

import dev.plimsoll.render.compose.ComposeTree;
import dev.plimsoll.render.compose.FileReference;
import dev.plimsoll.render.compose.ShortMount;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is mounted into a service: {@code volumes} in both syntaxes, and {@code tmpfs}. */
record MountReader(ComposeTree tree) {
    List<ComposeMount> read(YamlNode service) {
        List<ComposeMount> all = new ArrayList<>();
        for (YamlNode item : items(service, "volumes")) {
            (item.text().isPresent() ? ofText(item) : ofMap(item)).ifPresent(all::add);
        }
        for (YamlNode item : items(service, "tmpfs")) {
            item.text()
                    .map(text -> text.replaceFirst(":.*", ""))
                    .ifPresent(target -> all.add(mount(item.place(), ComposeMount.Kind.TMPFS, "", target, false)));
        }
        return all;
    }

    private Optional<ComposeMount> ofText(YamlNode item) {
        List<String> parts = ShortMount.parts(item.text().orElseThrow());
        String source = parts.size() > 1 ? parts.get(0) : "";
        String target = parts.size() > 1 ? parts.get(1) : parts.get(0);
        boolean readOnly = parts.size() > 2 && List.of(parts.get(2).split(",")).contains("ro");
        return Optional.of(mount(item.place(), ComposeMount.kindOf(source), source, target, readOnly));
    }

    private Optional<ComposeMount> ofMap(YamlNode item) {
        String source = item.textAt("source").or(() -> item.textAt("src")).orElse("");
        ComposeMount.Kind kind = switch (item.textAt("type").orElse("")) {
            case "bind" -> ComposeMount.Kind.BIND;
            case "tmpfs" -> ComposeMount.Kind.TMPFS;
            case "volume" -> source.isEmpty() ? ComposeMount.Kind.ANONYMOUS : ComposeMount.Kind.VOLUME;
            default -> ComposeMount.kindOf(source);
        };
        boolean readOnly = item.get("read_only").filter(YamlNode::isTrue).isPresent();
        return item.textAt("target").map(target -> mount(item.place(), kind, source, target, readOnly));
    }

    private ComposeMount mount(Place place, ComposeMount.Kind kind, String source, String target, boolean readOnly) {
        Optional<String> path = kind == ComposeMount.Kind.BIND
                ? FileReference.of(tree.folder(place), source).path()
                : Optional.empty();
        return new ComposeMount(place, kind, source, target, readOnly, path);
    }

    private static List<YamlNode> items(YamlNode service, String key) {
        return service.get(key)
                .map(node -> node.text().isPresent() ? List.of(node) : node.items())
                .orElse(List.of());
    }
}
