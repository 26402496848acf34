package dev.plimsoll.model.app;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;

/**
 * A place that says whether debug mode is on.
 *
 * @param written how it says so
 * @param aside why it concerns development only, "" where it does not
 */
public record DebugSwitch(Place place, String name, String written, boolean on, String aside) implements Fact {}
