package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.credential.SecretName;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.credential.UrlPassword;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A key of a Secret that a manifest writes.
 *
 * @param value what its value turns out to be; of a key whose name promises no secret, only what is one by itself
 */
public record SecretEntry(String key, Place place, SecretValue value) {
    private static final Pattern STAND_IN = Pattern.compile(
            "(change|replace)[-_ ]?(me|this|it).*|<.*>|your[-_ ].*|todo|placeholder|dummy|x{4,}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY_MATERIAL =
            Pattern.compile("-----BEGIN [A-Z ]{0,40}PRIVATE KEY( BLOCK)?-----|client-key-data: *[A-Za-z0-9+/]{40}");
    private static final Pattern DOCKER_LOGIN = Pattern.compile("\"(auth|password)\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern SETTING = Pattern.compile(
            "\\s*(?:-"
                    + " )?[\"']?([A-Za-z][\\w.-]*)[\"']?\\s*[:=]\\s*[\"']?([^\\s\"'#(),;{}\\[\\]|>][^\\s\"'(),;{}\\[\\]]*)[\"']?,?\\s*");

    static List<SecretEntry> of(KubernetesObject secret) {
        Map<YamlEntry, Optional<String>> texts = new LinkedHashMap<>();
        entries(secret, "data")
                .forEach(entry -> texts.put(entry, decoded(entry.value().text().orElse(""))));
        entries(secret, "stringData")
                .forEach(entry -> texts.put(entry, entry.value().text()));
        Map<String, String> settings = new LinkedHashMap<>();
        texts.forEach((entry, text) -> text.ifPresent(known -> settings.put(entry.name(), known.strip())));
        String around = ManifestValue.words(secret, settings);
        return texts.entrySet().stream()
                .map(entry -> of(entry.getKey(), around, entry.getValue()))
                .toList();
    }

    private static Stream<YamlEntry> entries(KubernetesObject secret, String key) {
        return secret.node().get(key).stream().flatMap(data -> data.entries().stream());
    }

    static SecretEntry of(String key, Place place, String around, String text) {
        return new SecretEntry(key, place, valueOf(key, around, text));
    }

    private static SecretEntry of(YamlEntry entry, String around, Optional<String> text) {
        SecretValue value = text.map(known -> valueOf(entry.name(), around, known))
                .orElse(SecretName.is(entry.name()) ? SecretValue.LITERAL : SecretValue.NONE);
        return new SecretEntry(entry.name(), entry.key().place(), value);
    }

    /** The text that is encoded; what is no base64 is read as it stands, and of bytes that are no text there is none. */
    private static Optional<String> decoded(String written) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(written.replaceAll("\\s", ""));
        } catch (IllegalArgumentException stands) {
            return Optional.of(written);
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
    }

    private static SecretValue valueOf(String key, String around, String text) {
        if (KEY_MATERIAL.matcher(text).find()) {
            return SecretValue.LITERAL;
        }
        Optional<SecretValue> inside = Stream.of(logins(key, text), urls(text), settings(text))
                .flatMap(Optional::stream)
                .max(Enum::compareTo);
        boolean single = text.strip().indexOf('\n') < 0;
        if (inside.isPresent()) {
            return inside.get();
        } else if (single && STAND_IN.matcher(text.strip()).matches()) {
            return SecretValue.PLACEHOLDER;
        }
        return single && SecretName.is(key) ? ManifestValue.of(key, around, text) : SecretValue.NONE;
    }

    private static Optional<SecretValue> logins(String key, String text) {
        if (!key.startsWith(".dockerc")) {
            return Optional.empty();
        }
        Matcher login = DOCKER_LOGIN.matcher(text);
        return login.find() ? Optional.of(SecretValue.of(login.group(1), login.group(2))) : Optional.empty();
    }

    private static Optional<SecretValue> urls(String text) {
        return UrlPassword.in(text).stream().map(UrlPassword::value).max(Enum::compareTo);
    }

    /** A file of settings, line by line. */
    private static Optional<SecretValue> settings(String text) {
        return text.strip().indexOf('\n') < 0
                ? Optional.empty()
                : text.lines()
                        .map(SETTING::matcher)
                        .filter(setting -> setting.matches() && SecretName.is(setting.group(1)))
                        .map(setting -> SecretValue.of(setting.group(1), setting.group(2)))
                        .max(Enum::compareTo);
    }
}
