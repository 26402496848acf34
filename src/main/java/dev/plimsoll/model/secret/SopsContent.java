package dev.plimsoll.model.secret;

import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What SOPS would find in a file.
 *
 * @param encrypted true where it is encrypted already: in all formats a MAC stands in the file, encrypted as well
 * @param keys the keys that have a value of their own, or below themselves one
 * @param holdsSecret true where it is a Kubernetes Secret with values of its own
 * @param otherObjects true where it has Kubernetes objects, and none is a Secret
 */
record SopsContent(boolean encrypted, Set<String> keys, boolean holdsSecret, boolean otherObjects) {
    private static final String ENCRYPTED = "ENC[AES256_GCM,";
    private static final int DEEPEST = 12;

    static final Parser<SopsContent> CONTENT = new Parser<>() {
        @Override
        public Parsed<SopsContent> parse(Source source) {
            return Parsed.whole(of(source));
        }

        @Override
        public long weight(Source source, SopsContent found) {
            return 0;
        }
    };

    private static SopsContent of(Source source) {
        if (source.text().contains(ENCRYPTED) && source.text().contains("sops")) {
            return new SopsContent(true, Set.of(), false, false);
        }
        String path = source.path().toLowerCase(java.util.Locale.ROOT);
        if (!path.endsWith(".yaml") && !path.endsWith(".yml") && !path.endsWith(".json")) {
            boolean hasSettings = source.text().lines().anyMatch(line -> line.matches("\\s*[^#;\\s=]+\\s*=\\s*\\S.*"));
            return new SopsContent(false, hasSettings ? Set.of("=") : Set.of(), false, false);
        }
        List<YamlNode> documents = YamlParser.YAML.parse(source).tree().documents();
        Set<String> keys = new HashSet<>();
        documents.forEach(document -> hasValue(document, keys, 0));
        List<YamlNode> objects = documents.stream()
                .filter(document -> document.textAt("apiVersion").isPresent()
                        && document.textAt("kind").isPresent())
                .toList();
        boolean secret = objects.stream().anyMatch(SopsContent::isSecret);
        return new SopsContent(
                false,
                Set.copyOf(keys),
                objects.stream().anyMatch(SopsContent::holdsValues),
                !objects.isEmpty() && !secret);
    }

    /** Collects the keys under which a value stands. */
    private static boolean hasValue(YamlNode node, Set<String> keys, int depth) {
        if (depth > DEEPEST) {
            return true;
        }
        boolean any = node.text().filter(text -> !text.isBlank()).isPresent();
        for (YamlEntry entry : node.entries()) {
            if (hasValue(entry.value(), keys, depth + 1)) {
                keys.add(entry.name());
                any = true;
            }
        }
        for (YamlNode item : node.items()) {
            any |= hasValue(item, keys, depth + 1);
        }
        return any;
    }

    private static boolean isSecret(YamlNode object) {
        return object.textAt("kind").filter("Secret"::equals).isPresent();
    }

    private static boolean holdsValues(YamlNode object) {
        return isSecret(object)
                && List.of("data", "stringData").stream()
                        .map(object::get)
                        .flatMap(Optional::stream)
                        .flatMap(data -> data.entries().stream())
                        .anyMatch(entry -> entry.value()
                                .text()
                                .map(text -> SecretValue.of(entry.name(), text))
                                .filter(value -> value == SecretValue.LITERAL || value == SecretValue.GUESSABLE)
                                .isPresent());
    }
}
