package dev.plimsoll.syntax.docker;

import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * A name and its value as written, quotes and expansions in place.
 *
 * @param value empty for an ARG that has no default
 */
public record DockerPair(String name, Optional<String> value, Place place) {}
