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
import dev.plimsoll.store.Job;
import dev.plimsoll.store.Store;
import java.time.InstantSource;
import java.util.Optional;

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
        Optional<String> before = overtaken(job, input.pull());
        return before.isPresent() ? before.get() : review(job, input, changes.of(input.pull()));
    }

    private String review(Job job, ReviewInput input, Change change) {
        Engine.Review review = engine.review(input.pull().repo().fullName(), change.base(), change.head());
        Optional<String> meanwhile = overtaken(job, input.pull());
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        Visit visit = visit(job, input);
        store.writings().begin(job.lane(), job.repository(), input.pull().head(), time.instant());
        Plan plan = publisher.publish(change, review.report(), Comments.of(review.configuration()), visit);
        return told(review.report(), plan);
    }

    private Visit visit(Job job, ReviewInput input) {
        if (input.asked()) {
            return Visit.REREQUESTED;
        }
        if (store.writings().begun(job.repository(), input.pull().head())) {
            return Visit.AGAIN;
        }
        return store.writings().begun(job.lane()) ? Visit.NEW_HEAD : Visit.FIRST;
    }

    private Optional<String> overtaken(Job job, PullRequest pull) {
        return store.heads()
                .newest(job.lane())
                .filter(newest -> !newest.equals(pull.head()))
                .map(newest -> "overtaken by " + newest);
    }

    private static String told(Report.OfChange report, Plan plan) {
        return report.outcome().conclusion().word() + ", "
                + report.delta().introduced().size() + " introduced, "
                + report.delta().fixed().size() + " fixed, "
                + report.delta().unchanged().size() + " unchanged, "
                + Count.of(plan.writes().size(), "write");
    }
}
