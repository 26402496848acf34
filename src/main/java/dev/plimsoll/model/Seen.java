package dev.plimsoll.model;

import dev.plimsoll.syntax.Place;

/** A value and where it stands. */
public record Seen<T>(T value, Place place) {}
