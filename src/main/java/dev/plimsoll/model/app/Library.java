package dev.plimsoll.model.app;

import dev.plimsoll.syntax.Place;

/** Whether a service has a kind of library: it uses it, it only names it as a dependency, or neither. */
public sealed interface Library {
    /** Imported, or one that works by being installed. */
    record Used(String name) implements Library {}

    /** Named in a manifest, but nothing imports it. */
    record Declared(String name, Place place) implements Library {}

    /** Neither. */
    record Missing() implements Library {}
}
