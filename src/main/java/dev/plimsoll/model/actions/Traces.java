package dev.plimsoll.model.actions;

import java.util.List;

/**
 * What of one kind is done anywhere in continuous integration.
 *
 * @param seen steps that do it
 * @param unclear steps that may do it, and cannot be looked into from here; the weakness says why
 */
public record Traces(List<Evidence> seen, List<Evidence> unclear) {
    public Traces {
        seen = List.copyOf(seen);
        unclear = List.copyOf(unclear);
    }

    /** True where at least one is seen whose failure counts. */
    public boolean any() {
        return seen.stream().anyMatch(Evidence::counts);
    }
}
