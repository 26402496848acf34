package dev.plimsoll.audit;

import dev.plimsoll.syntax.Place;

/** Another place that belongs to a finding, and what is to be seen there. */
public record Related(Place place, String message) {}
