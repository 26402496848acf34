package dev.plimsoll.github;

import java.util.Optional;

/** What changes of an issue; what is empty stays as it is, and so do labels and assignees. */
public record IssueEdit(Optional<String> title, Optional<String> body, Optional<State> state) {
    /** Whether an issue is open. */
    public enum State {
        OPEN,
        /** Closed since what it asks for is done. */
        COMPLETED
    }

    public boolean isEmpty() {
        return title.isEmpty() && body.isEmpty() && state.isEmpty();
    }
}
