package dev.plimsoll.model.compose;

import dev.plimsoll.model.HealthCommand;
import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * A service's own {@code healthcheck} (Compose Specification, 05-services).
 *
 * @param place where it is switched off, else its test
 * @param command empty where it is disabled, and where only intervals are set and the image's own test stays
 */
public record ComposeHealthCheck(Place place, boolean disabled, Optional<HealthCommand> command) {}
