package dev.plimsoll.publish;

import dev.plimsoll.github.Change;
import dev.plimsoll.github.PullRequest;
import dev.plimsoll.github.PullRequestPage;
import dev.plimsoll.github.ReviewThread;
import dev.plimsoll.github.Shown;
import dev.plimsoll.report.Report;
import java.util.List;
import java.util.Optional;

/** Brings a report onto a pull request's page: looks at what stands there, plans, and writes what is missing. */
public final class Publisher {
    private final PullRequestPage page;

    public Publisher(PullRequestPage page) {
        this.page = page;
    }

    /** True where publishing this may make inline comments. */
    public static boolean mayComment(Change change, Report.OfChange report, Comments comments) {
        return new Planner(comments).mayComment(report, DiffLines.of(change.files()));
    }

    /**
     * Doing it twice, or once more after it broke off anywhere, changes nothing that stands.
     *
     * @param commented true where the pull request may have inline comments of the App from before
     * @return what was written
     */
    public Plan publish(Change change, Report.OfChange report, Comments comments, Visit visit, boolean commented) {
        Planner planner = new Planner(comments);
        DiffLines lines = DiffLines.of(change.files());
        boolean ask = commented || visit != Visit.FIRST && planner.mayComment(report, lines);
        Plan plan = planner.plan(report, lines, shown(change, ask, visit));
        carryOut(change.pull(), plan);
        return plan;
    }

    private Shown shown(Change change, boolean threads, Visit visit) {
        boolean written = visit == Visit.AGAIN || visit == Visit.REREQUESTED;
        List<Shown.Check> checks = written ? page.checks(change.pull(), Planner.CHECK) : List.of();
        List<ReviewThread> begun = threads ? change.threads().orElseGet(() -> page.threads(change.pull())) : List.of();
        return new Shown(checks, begun, visit == Visit.REREQUESTED);
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
            } else if (write instanceof Write.ResolveThreads resolve) {
                page.resolve(pull, resolve.threads());
            }
        }
    }
}
