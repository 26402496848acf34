package dev.plimsoll.model.compose;

import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * Where a service's log goes.
 *
 * @param place where logging is set up; empty where it is left to the host
 * @param driver empty where the host decides
 * @param largest max-size; empty where it is not set
 */
public record ComposeLogging(Optional<Place> place, Optional<String> driver, Optional<String> largest) {}
