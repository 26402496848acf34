package dev.plimsoll.model.docker;

import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * A variable that ENV or ARG sets.
 *
 * @param keyword ENV or ARG
 * @param value what it is set to; empty where that is given at build time or can't be told. May hold a secret
 * @param argument the build argument without a default here that it takes its value from, "" for none
 */
public record StageSetting(Place place, String keyword, String name, Optional<String> value, String argument) {}
