package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A variable that a container's manifest sets (API reference, EnvVar v1 core).
 *
 * @param value as written; empty where it comes from elsewhere
 * @param valuePlace where the value stands
 * @param secret the key of a Secret that it comes from
 */
public record EnvironmentVariable(
        String name, Place place, Optional<String> value, Optional<Place> valuePlace, Optional<SecretKey> secret) {

    static Stream<EnvironmentVariable> of(YamlNode container) {
        return container.get("env").stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> item.textAt("name").map(name -> of(name, item)).stream());
    }

    private static EnvironmentVariable of(String name, YamlNode item) {
        return new EnvironmentVariable(
                name,
                item.placeOfKey("name").orElseGet(item::place),
                item.textAt("value"),
                item.placeOfKey("value"),
                item.at("valueFrom", "secretKeyRef").flatMap(SecretKey::of));
    }
}
