package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.Place;

/**
 * Where an object is not as its kind asks. The words never hold a value.
 *
 * @param path the field ("spec.ports[0].port")
 */
public record Misfit(Kind kind, String path, String what, Place place) {
    /** What is wrong. */
    public enum Kind {
        /** The API server does not know the kind in this version. */
        UNKNOWN_KIND,
        WRONG_TYPE,
        MISSING,
        /** The API server drops it, unless it is asked to refuse it, as kubectl asks. */
        UNKNOWN_FIELD
    }
}
