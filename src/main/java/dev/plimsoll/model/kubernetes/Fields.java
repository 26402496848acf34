package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Optional;

/** Values of an object's fields with the places of their lines. */
final class Fields {
    private Fields() {}

    static Optional<Seen<String>> text(YamlNode node, String... keys) {
        return node.at(keys)
                .flatMap(value -> value.text()
                        .map(text -> new Seen<>(text, node.placeOfKey(keys).orElseGet(value::place))));
    }

    static Optional<Seen<Boolean>> truth(YamlNode node, String... keys) {
        return node.at(keys)
                .filter(value -> value.text().isPresent())
                .map(value -> new Seen<>(value.isTrue(), node.placeOfKey(keys).orElseGet(value::place)));
    }

    static Optional<Seen<Long>> number(YamlNode node, String... keys) {
        return text(node, keys).flatMap(seen -> number(seen.value()).map(n -> new Seen<>(n, seen.place())));
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.decode(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
