package dev.plimsoll.report.issue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One finding over the commits of the default branch.
 *
 * @param first where it was first seen
 * @param returned where it came back after it had been fixed
 * @param fixed where it went; empty while it is there
 * @param accepted true while somebody decided to live with it
 */
public record Entry(Seen seen, Mark first, Optional<Mark> returned, Optional<Mark> fixed, boolean accepted) {
    static Entry fresh(Seen seen, Mark at, boolean accepted) {
        return new Entry(seen, at, Optional.empty(), Optional.empty(), accepted);
    }

    Entry seen(Seen now, Mark at, boolean waived) {
        return new Entry(
                seen.unless(now), first, fixed.isPresent() ? Optional.of(at) : returned, Optional.empty(), waived);
    }

    Entry gone(Mark at) {
        return fixed.isPresent() ? this : new Entry(seen, first, returned, Optional.of(at), false);
    }

    public boolean isOpen() {
        return fixed.isEmpty() && !accepted;
    }

    public boolean isFixed() {
        return fixed.isPresent();
    }

    /** Since when it is there without a break. */
    public Mark since() {
        return returned.orElse(first);
    }

    /** What stays the same also where it goes to another file. */
    String key() {
        return seen.rule() + " " + first.commit() + " " + seen.subject();
    }

    /** How many days it has been there without a break. */
    long days(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(since().day(), today));
    }
}
