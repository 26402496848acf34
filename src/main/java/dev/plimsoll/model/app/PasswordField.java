package dev.plimsoll.model.app;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * A field by which somebody chooses a password.
 *
 * @param name "UserCreate.password"
 * @param constrained true where the field itself says what a password must be
 * @param checkedAt where else the service looks at chosen passwords
 */
public record PasswordField(Place place, String name, boolean constrained, Optional<Place> checkedAt) implements Fact {}
