package dev.plimsoll.render.compose;

import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an item of a service's sequence is about, so that a later one takes the place of an earlier one. */
final class Identity {
    private static final Set<String> FILES = Set.of("secrets", "configs");

    private Identity() {}

    /**
     * @param kind the sequence's key in the service ("volumes")
     */
    static Object of(String kind, YamlNode item) {
        if (kind.equals("volumes") || kind.equals("devices")) {
            return item.textAt("target")
                    .or(() -> item.text().map(Identity::target))
                    .map(path -> path.replaceFirst("(?<=.)/+$", ""))
                    .orElse(content(item));
        }
        if (FILES.contains(kind)) {
            return item.textAt("target")
                    .or(() -> item.textAt("source"))
                    .or(item::text)
                    .orElse(content(item));
        }
        if (kind.equals("env_file")) {
            return item.textAt("path").or(item::text).orElse(content(item));
        }
        return content(item);
    }

    /** The container's side of {@code [SOURCE:]TARGET[:MODE]}, variables left whole. */
    private static String target(String text) {
        List<String> parts = ShortMount.parts(text);
        return parts.size() > 1 ? parts.get(1) : text;
    }

    /** A node's text without its places. */
    private static String content(YamlNode node) {
        return node.text()
                .orElseGet(() -> node.items().isEmpty()
                        ? node.entries().stream()
                                .map(entry -> entry.name() + ":" + content(entry.value()))
                                .sorted()
                                .collect(Collectors.joining(",", "{", "}"))
                        : node.items().stream().map(Identity::content).collect(Collectors.joining(",", "[", "]")));
    }
}
