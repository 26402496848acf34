package dev.plimsoll.render.compose;

import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.env.EnvFile;
import dev.plimsoll.syntax.env.EnvParser;
import dev.plimsoll.syntax.yaml.YamlFile;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compose files as texts, and trees as plain text, for tests. */
final class TextFiles implements ComposeFiles {
    private final Map<String, String> texts = new HashMap<>();

    TextFiles and(String path, String text) {
        texts.put(path, text);
        return this;
    }

    ComposeTree render(String... paths) {
        return ComposeRenderer.render(List.of(paths), this);
    }

    @Override
    public Optional<YamlFile> yaml(String path) {
        return source(path).map(source -> YamlParser.YAML.parse(source).tree());
    }

    @Override
    public Optional<EnvFile> env(String path) {
        return source(path).map(source -> EnvParser.ENV.parse(source).tree());
    }

    private Optional<Source> source(String path) {
        return Optional.ofNullable(texts.get(path)).map(text -> new Source(path, text));
    }

    /** A tree as Java's own collections print it, keys sorted, empty collections and nulls as they are. */
    static Object plain(YamlNode node) {
        if (node.isNull()) {
            return "null";
        }
        if (node.text().isPresent()) {
            return node.text().get();
        }
        if (node instanceof dev.plimsoll.syntax.yaml.YamlList) {
            return node.items().stream().map(TextFiles::plain).toList();
        }
        Map<String, Object> map = new TreeMap<>();
        node.entries().forEach(entry -> map.put(entry.name(), plain(entry.value())));
        return map;
    }
}
