package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.stream.Stream;

/** A Secret that a kustomization makes of what stands in it: an entry of its secretGenerator, with its literals. */
record GeneratedSecret(Place place, String name, List<SecretEntry> entries) {
    GeneratedSecret {
        entries = List.copyOf(entries);
    }

    static List<GeneratedSecret> in(YamlNode kustomization) {
        return items(kustomization, "secretGenerator")
                .flatMap(generator -> generator.textAt("name").map(name -> of(name, generator)).stream())
                .filter(secret -> !secret.entries().isEmpty())
                .toList();
    }

    private static GeneratedSecret of(String name, YamlNode generator) {
        List<SecretEntry> entries = items(generator, "literals")
                .flatMap(literal -> literal.text().stream()
                        .filter(text -> text.indexOf('=') > 0)
                        .map(text -> SecretEntry.of(
                                text.substring(0, text.indexOf('=')),
                                literal.place(),
                                name,
                                text.substring(text.indexOf('=') + 1).replaceFirst("^(['\"])(.*)\\1$", "$2"))))
                .toList();
        return new GeneratedSecret(generator.placeOfKey("name").orElseGet(generator::place), "Secret/" + name, entries);
    }

    private static Stream<YamlNode> items(YamlNode node, String key) {
        return node.get(key).stream().flatMap(list -> list.items().stream());
    }
}
