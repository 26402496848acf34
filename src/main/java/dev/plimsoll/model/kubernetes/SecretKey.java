package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Optional;

/** A key of a Secret, by their names. */
public record SecretKey(String secret, String key) {
    static Optional<SecretKey> of(YamlNode reference) {
        return reference.textAt("name").flatMap(name -> reference.textAt("key").map(key -> new SecretKey(name, key)));
    }
}
