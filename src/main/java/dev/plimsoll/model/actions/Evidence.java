package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.Place;

/**
 * Something that continuous integration does, seen in a step.
 *
 * @param what the tool or action that does it
 * @param weakness why its failure stops nothing, "" where it does
 */
public record Evidence(Place place, String what, String weakness) {
    static Evidence of(Place place, String what) {
        return new Evidence(place, what, "");
    }

    /** True where its failure stops the job. */
    public boolean counts() {
        return weakness.isEmpty();
    }

    Evidence weakened(boolean so, String why) {
        return so && counts() ? new Evidence(place, what, why) : this;
    }
}
