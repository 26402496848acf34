package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.HealthCommand;
import dev.plimsoll.syntax.Place;

/** The command of a HEALTHCHECK; "HEALTHCHECK NONE" is none. */
public record ImageHealthCheck(Place place, String name, HealthCommand command) implements Fact {}
