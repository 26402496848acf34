package dev.plimsoll.publish;

import dev.plimsoll.github.Change;
import dev.plimsoll.github.PullRequest;
import dev.plimsoll.github.PullRequestPage;
import dev.plimsoll.github.Shown;
import dev.plimsoll.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings a report onto a pull request's page: looks at what stands there, plans, and writes what is missing. */
public final class Publisher {
    private final PullRequestPage page;

    public Publisher(PullRequestPage page) {
        this.page = page;
    }

    /**
     * Doing it twice, or once more after it broke off anywhere, changes nothing that stands.
     *
     * @return what was written
     */
    public Plan publish(Change change, Report.OfChange report, Comments comments, Visit visit) {
        Planner planner = new Planner(comments);
        DiffLines lines = DiffLines.of(change.files());
        Plan plan = planner.plan(report, lines, shown(change, planner.mayComment(report, lines), visit));
        carryOut(change.pull(), plan);
        return plan;
    }

    private Shown shown(Change change, boolean mayComment, Visit visit) {
        boolean written = visit == Visit.AGAIN || visit == Visit.REREQUESTED;
        List<Shown.Check> checks = written ? page.checks(change.pull(), Planner.CHECK) : List.of();
        Set<String> commented = visit == Visit.FIRST || !mayComment
                ? Set.of()
                : change.commented().orElseGet(() -> page.commented(change.pull()));
        return new Shown(checks, commented, visit == Visit.REREQUESTED);
    }

    private void carryOut(PullRequest pull, Plan plan) {
        Optional<Long> created = Optional.empty();
        for (Write write : plan.writes()) {
            if (write instanceof Write.CreateCheckRun create) {
                created = Optional.of(page.create(pull.repo(), create.run()));
            } else if (write instanceof Write.UpdateCheckRun update) {
                long id = update.id().isPresent() ? update.id().get() : created.orElseThrow();
                page.update(pull.repo(), id, update.run());
            } else if (write instanceof Write.CreateReview review) {
                page.create(pull, review.review());
            }
        }
    }
}
