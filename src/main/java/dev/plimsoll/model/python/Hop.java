package dev.plimsoll.model.python;

import dev.plimsoll.syntax.Place;

/** A step on the way from where a value is used to where it is written: a named constant, a setting, a default. */
public record Hop(Place place, String what) {}
