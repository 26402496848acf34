package dev.plimsoll.server.work;

import dev.plimsoll.github.Change;
import dev.plimsoll.github.PullRequest;
import dev.plimsoll.publish.Comments;
import dev.plimsoll.publish.Plan;
import dev.plimsoll.publish.Publisher;
import dev.plimsoll.publish.Visit;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.Report;
import dev.plimsoll.store.Writings;
import java.time.InstantSource;

/** Brings reviews onto GitHub, with what is known of earlier visits, so that little has to be asked. */
final class Posting {
    private final Publisher publisher;
    private final Scanning scanning;
    private final Writings writings;
    private final InstantSource time;

    Posting(Publisher publisher, Scanning scanning, Writings writings, InstantSource time) {
        this.publisher = publisher;
        this.scanning = scanning;
        this.writings = writings;
        this.time = time;
    }

    String publish(ReviewInput input, Change change, Engine.Review review) {
        Visit visit = visit(input);
        boolean commented = writings.begun(input.comments());
        Comments comments = comments(input.pull(), Comments.of(review.configuration()));
        begin(input.lane(), input.pull());
        if (Publisher.mayComment(change, review.report(), comments)) {
            begin(input.comments(), input.pull());
        }
        Plan plan = publisher.publish(change, review.report(), comments, visit, commented);
        return told(review.report(), plan) + scanning.of(input.pull(), review.report(), review.configuration());
    }

    private void begin(String lane, PullRequest pull) {
        writings.begin(lane, pull.repo().fullName(), pull.head(), time.instant());
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
        if (writings.begun(input.pull().repo().fullName(), input.pull().head())) {
            return Visit.AGAIN;
        }
        return writings.begun(input.lane()) ? Visit.NEW_HEAD : Visit.FIRST;
    }

    private static String told(Report.OfChange report, Plan plan) {
        return report.outcome().conclusion().word() + ", "
                + report.delta().introduced().size() + " introduced, "
                + report.delta().fixed().size() + " fixed, "
                + report.delta().unchanged().size() + " unchanged, "
                + Count.of(plan.writes().size(), "write");
    }
}
