package dev.plimsoll.audit;

import dev.plimsoll.syntax.Place;
import java.util.List;

/** How one rule fared over all it judged: {@code subjects = hold + fail + cannotTell}. */
public record Control(RuleCard card, int subjects, int hold, int fail, List<Unknown> unknown) {
    public Control {
        unknown = List.copyOf(unknown);
    }

    /** A subject that could not be decided, and why. */
    public record Unknown(Place place, String subject, String reason) {}

    public int cannotTell() {
        return unknown.size();
    }
}
