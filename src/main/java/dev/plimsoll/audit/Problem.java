package dev.plimsoll.audit;

import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule does not hold: where, and what was seen there, with counts where there is something to count. The message never
 * holds a secret's value.
 *
 * @param severity empty for the card's
 * @param fix what to do here, with the repository's own names; empty for the card's
 * @param edit the repair, where it is certain
 */
public record Problem(
        Place place,
        String message,
        List<Related> related,
        Optional<Severity> severity,
        Optional<String> fix,
        Optional<Edit> edit)
        implements Verdict {
    public Problem {
        related = List.copyOf(related);
    }

    public static Problem at(Place place, String message) {
        return new Problem(place, message, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Problem related(Place other, String what) {
        List<Related> more = new ArrayList<>(related);
        more.add(new Related(other, what));
        return new Problem(place, message, more, severity, fix, edit);
    }

    public Problem severity(Severity lowered) {
        return new Problem(place, message, related, Optional.of(lowered), fix, edit);
    }

    public Problem fix(String here) {
        return new Problem(place, message, related, severity, Optional.of(here), edit);
    }

    public Problem edit(Edit repair) {
        return new Problem(place, message, related, severity, fix, Optional.of(repair));
    }
}
