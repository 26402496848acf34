package dev.plimsoll.audit;

import java.util.List;
import java.util.Optional;

/**
 * Which issues a repository's owners want, and when its default branch is audited although nobody pushed.
 *
 * @param labels of a new issue; those of an issue that stands are people's
 * @param assignees likewise
 * @param openAt an issue is opened when something at least so grave is open
 */
public record IssuePlan(
        Optional<Cron> schedule, Mode mode, List<String> labels, List<String> assignees, Severity openAt) {
    public static final IssuePlan DEFAULT =
            new IssuePlan(Optional.empty(), Mode.ONE, List.of(), List.of(), Severity.HIGH);

    /** How many issues. */
    public enum Mode {
        NONE("none"),
        /** One that is kept up to date. */
        ONE("one"),
        /** One for each scheduled audit, in place of the one before. */
        PER_AUDIT("per-audit");

        private final String word;

        Mode(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    public IssuePlan {
        labels = List.copyOf(labels);
        assignees = List.copyOf(assignees);
    }
}
