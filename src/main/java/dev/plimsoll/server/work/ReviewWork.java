package dev.plimsoll.server.work;

import dev.plimsoll.github.Change;
import dev.plimsoll.github.ChangeSource;
import dev.plimsoll.github.PullRequest;
import dev.plimsoll.jobs.Work;
import dev.plimsoll.store.Heads;
import dev.plimsoll.store.Job;
import java.util.Optional;
import java.util.function.Supplier;

/** Reviews a pull request at one head and brings the report onto its page. */
final class ReviewWork implements Work {
    private final ChangeSource changes;
    private final Engine engine;
    private final Posting posting;
    private final Heads heads;

    ReviewWork(ChangeSource changes, Engine engine, Posting posting, Heads heads) {
        this.changes = changes;
        this.engine = engine;
        this.posting = posting;
        this.heads = heads;
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
        return overtaken.get().orElseGet(() -> posting.publish(input, change, review));
    }

    private Optional<String> overtaken(ReviewInput input) {
        return heads.newest(input.lane())
                .filter(newest -> !newest.equals(input.pull().head()))
                .map(newest -> newest.equals(Heads.CLOSED) ? "the pull request is closed" : "overtaken by " + newest);
    }
}
