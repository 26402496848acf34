package dev.plimsoll.server.work;

import dev.plimsoll.github.Change;
import dev.plimsoll.github.ChangeSource;
import dev.plimsoll.github.PullRequest;
import dev.plimsoll.jobs.Work;
import dev.plimsoll.publish.Comments;
import dev.plimsoll.publish.Plan;
import dev.plimsoll.publish.Publisher;
import dev.plimsoll.publish.Visit;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.Report;
import dev.plimsoll.store.Heads;
import dev.plimsoll.store.Job;
import dev.plimsoll.store.Store;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Reviews a pull request at one head and brings the report onto its page. */
final class ReviewWork implements Work {
    private final ChangeSource changes;
    private final Publisher publisher;
    private final Engine engine;
    private final Store store;
    private final InstantSource time;

    ReviewWork(ChangeSource changes, Publisher publisher, Engine engine, Store store, InstantSource time) {
        this.changes = changes;
        this.publisher = publisher;
        this.engine = engine;
        this.store = store;
        this.time = time;
    }

    @Override
    public String run(Job job) {
        ReviewInput input = ReviewInput.read(job.input());
        return overtaken(input).orElseGet(() -> review(input, () -> overtaken(input)));
    }

    /** Reviews a head of which GitHub says now that it is the newest. */
    String review(PullRequest pull) {
        return review(new ReviewInput(pull, true), Optional::empty);
    }

    private String review(ReviewInput input, Supplier<Optional<String>> overtaken) {
        Change change = changes.of(input.pull());
        Engine.Review review = engine.review(input.pull().repo().fullName(), change.base(), change.head());
        return overtaken.get().orElseGet(() -> publish(input, change, review));
    }

    private String publish(ReviewInput input, Change change, Engine.Review review) {
        Visit visit = visit(input);
        boolean commented = store.writings().begun(input.comments());
        Comments comments = comments(input.pull(), Comments.of(review.configuration()));
        begin(input.lane(), input.pull());
        if (Publisher.mayComment(change, review.report(), comments)) {
            begin(input.comments(), input.pull());
        }
        return told(review.report(), publisher.publish(change, review.report(), comments, visit, commented));
    }

    private void begin(String lane, PullRequest pull) {
        store.writings().begin(lane, pull.repo().fullName(), pull.head(), time.instant());
    }

    private static Comments comments(PullRequest pull, Comments wanted) {
        if (!pull.hasPage()) {
            return wanted.ofNoPage();
        }
        return pull.draft() ? wanted.ofDraft() : wanted;
    }

    private Visit visit(ReviewInput input) {
        if (input.asked()) {
            return Visit.REREQUESTED;
        }
        if (store.writings().begun(input.pull().repo().fullName(), input.pull().head())) {
            return Visit.AGAIN;
        }
        return store.writings().begun(input.lane()) ? Visit.NEW_HEAD : Visit.FIRST;
    }

    private Optional<String> overtaken(ReviewInput input) {
        return store.heads()
                .newest(input.lane())
                .filter(newest -> !newest.equals(input.pull().head()))
                .map(newest -> newest.equals(Heads.CLOSED) ? "the pull request is closed" : "overtaken by " + newest);
    }

    private static String told(Report.OfChange report, Plan plan) {
        return report.outcome().conclusion().word() + ", "
                + report.delta().introduced().size() + " introduced, "
                + report.delta().fixed().size() + " fixed, "
                + report.delta().unchanged().size() + " unchanged, "
                + Count.of(plan.writes().size(), "write");
    }
}
