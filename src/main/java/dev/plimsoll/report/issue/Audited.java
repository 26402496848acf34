package dev.plimsoll.report.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an audit came to, for the next one to be compared with.
 *
 * @param open what was open, each by what stays the same where it goes to another file
 * @param readiness by dimension, as it was written ("83 %")
 * @param issue the number of its issue
 */
public record Audited(
        LocalDate day, String commit, List<String> open, Map<String, String> readiness, Optional<Integer> issue) {
    public Audited {
        open = List.copyOf(open);
        readiness = Map.copyOf(readiness);
    }

    /** The same with the issue that tells it. */
    public Audited in(int number) {
        return new Audited(day, commit, open, readiness, Optional.of(number));
    }
}
