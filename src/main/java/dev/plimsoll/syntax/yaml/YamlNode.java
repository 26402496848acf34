package dev.plimsoll.syntax.yaml;

import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/** A node of a YAML document with its place. An alias is the node that it stands for, at that node's place. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {
    Place place();

    /** The explicit tag ("!reset"), "" for none. */
    String tag();

    /** The value under a key, where this is a mapping that has it. */
    default Optional<YamlNode> get(String key) {
        return Optional.empty();
    }

    /** The value under a chain of keys. */
    default Optional<YamlNode> at(String... keys) {
        YamlNode node = this;
        for (String key : keys) {
            Optional<YamlNode> next = node.get(key);
            if (next.isEmpty()) {
                return next;
            }
            node = next.get();
        }
        return Optional.of(node);
    }

    /** The entry under a chain of keys: the value, and where its key stands. */
    default Optional<YamlEntry> entryAt(String... keys) {
        YamlNode node = this;
        for (int i = 0; i < keys.length - 1; i++) {
            Optional<YamlNode> next = node.get(keys[i]);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            node = next.get();
        }
        return node instanceof YamlMap map ? map.entry(keys[keys.length - 1]) : Optional.empty();
    }

    /** Where the last of a chain of keys itself stands. */
    default Optional<Place> placeOfKey(String... keys) {
        return entryAt(keys).map(entry -> entry.key().place());
    }

    /** The items, where this is a sequence; none otherwise. */
    default List<YamlNode> items() {
        return List.of();
    }

    /** The entries, where this is a mapping; none otherwise. */
    default List<YamlEntry> entries() {
        return List.of();
    }

    /** The text, where this is a scalar that is not null. */
    default Optional<String> text() {
        return Optional.empty();
    }

    /** The text under a chain of keys. */
    default Optional<String> textAt(String... keys) {
        return at(keys).flatMap(YamlNode::text);
    }

    /** True where this is a plain scalar that YAML 1.1 or 1.2 reads as true, or a quoted "true". */
    default boolean isTrue() {
        return false;
    }

    default boolean isNull() {
        return false;
    }
}
