package dev.plimsoll.publish;

import dev.plimsoll.github.CheckRun;
import dev.plimsoll.github.IssueEdit;
import dev.plimsoll.github.IssueText;
import dev.plimsoll.github.Review;
import java.util.List;
import java.util.Optional;

/** One request that changes what GitHub shows. */
public sealed interface Write {
    /** A new check run; the later ones of the same plan update it. */
    record CreateCheckRun(CheckRun run) implements Write {}

    /** More of a check run: annotations, or its end; without an id, of the one that the plan created. */
    record UpdateCheckRun(Optional<Long> id, CheckRun run) implements Write {}

    /** Inline comments. */
    record CreateReview(Review review) implements Write {}

    /** A new issue. */
    record CreateIssue(IssueText issue) implements Write {}

    /** Another text, or another state, of an issue that stands. */
    record EditIssue(int number, IssueEdit edit) implements Write {}

    /** Threads whose findings are gone; last of a plan, since the App may lack the right to. */
    record ResolveThreads(List<String> threads) implements Write {
        public ResolveThreads {
            threads = List.copyOf(threads);
        }
    }
}
