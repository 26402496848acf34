package dev.plimsoll.model.compose;

import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * A name with a value: a variable of the environment, a label, a build argument.
 *
 * @param value empty where the value is taken from the environment that Compose runs in
 */
public record ComposeSetting(Place place, String name, Optional<ComposeText> value) {}
