package dev.plimsoll.syntax.docker;

import dev.plimsoll.syntax.Place;

/** A flag of an instruction: "--name=value", or "--name" with an empty value. */
public record DockerFlag(String name, String value, Place place) {}
