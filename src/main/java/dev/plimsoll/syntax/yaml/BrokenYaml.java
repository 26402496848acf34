package dev.plimsoll.syntax.yaml;

import dev.plimsoll.syntax.Place;

/** A document that is well-formed but must not be followed: a cycle, a bomb, too deep. */
final class BrokenYaml extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Place place;

    BrokenYaml(Place place, String reason) {
        super(reason, null, false, false);
        this.place = place;
    }

    Place place() {
        return place;
    }
}
