package dev.plimsoll.audit;

import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * How one rule fared over all it judged: {@code subjects = hold + fail + cannotTell}.
 *
 * @param evidence the first places that hold
 */
public record Control(RuleCard card, int subjects, int hold, int fail, List<Unknown> unknown, List<Place> evidence) {
    /** So many places are kept as evidence. */
    static final int EVIDENCE = 3;

    public Control {
        evidence = List.copyOf(evidence);
        unknown = List.copyOf(unknown);
    }

    /** A subject that could not be decided, and why. */
    public record Unknown(Place place, String subject, String reason) {}

    public int cannotTell() {
        return unknown.size();
    }
}
