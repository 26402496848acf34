package dev.plimsoll.publish;

import java.util.List;

/** The writes that GitHub needs to show a report, in order; none where it shows it already. */
public record Plan(List<Write> writes) {
    public Plan {
        writes = List.copyOf(writes);
    }

    public boolean isEmpty() {
        return writes.isEmpty();
    }
}
