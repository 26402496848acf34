package dev.plimsoll.model.env;

import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Place;

/**
 * A variable of an env file, without its value.
 *
 * @param value what its value is to an attacker: a secret where the name promises one, or a URL carries a password
 */
public record EnvironmentSetting(Place place, String name, SecretValue value) {}
