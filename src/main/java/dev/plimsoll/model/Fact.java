package dev.plimsoll.model;

import dev.plimsoll.syntax.Place;

/** A thing of the repository that a rule can judge: where it stands, and what a reader calls it ("service caddy"). */
public interface Fact {
    Place place();

    String name();
}
