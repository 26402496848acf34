package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Optional;

/** Values of an object's fields with the places of their lines. */
final class Fields {
    private Fields() {}

    static Optional<Seen<String>> text(YamlNode node, String... keys) {
        return node.entryAt(keys)
                .flatMap(entry -> entry.value()
                        .text()
                        .map(text -> new Seen<>(text, entry.key().place())));
    }

    static Optional<Seen<Boolean>> truth(YamlNode node, String... keys) {
        return node.entryAt(keys)
                .filter(entry -> entry.value().text().isPresent())
                .map(entry -> new Seen<>(entry.value().isTrue(), entry.key().place()));
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
