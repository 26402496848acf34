package dev.plimsoll.publish;

import dev.plimsoll.audit.IssuePlan;
import dev.plimsoll.github.Issues;
import dev.plimsoll.github.Repo;
import dev.plimsoll.github.ShownIssue;
import dev.plimsoll.report.issue.TrackingText;
import java.util.Comparator;
import java.util.Optional;

/** Brings a tracking text onto its issue: looks at the one that stands, plans, and writes what is missing. */
public final class TrackingPublisher {
    private final Issues issues;

    public TrackingPublisher(Issues issues) {
        this.issues = issues;
    }

    /**
     * Which issue it is.
     *
     * @param number empty where none is known
     * @param removed true where one was known, and a person deleted it or moved it to another repository
     */
    public record Known(Optional<Integer> number, boolean removed) {
        public static final Known NONE = new Known(Optional.empty(), false);
    }

    /** What is known afterwards, and what was done, for a person to read. */
    public record Told(Known known, String outcome) {}

    /**
     * Doing it twice, or once more after it broke off anywhere, changes nothing that stands.
     *
     * @param first true where nothing was ever told of this repository, as far as is remembered
     */
    public Told publish(Repo repo, TrackingText text, IssuePlan wanted, Known known, boolean first) {
        TrackingPlanner planner = new TrackingPlanner(wanted);
        Optional<ShownIssue> shown = known.number().flatMap(number -> issues.find(repo, number));
        boolean lost = known.number().isPresent() && shown.isEmpty();
        Known now = lost ? new Known(Optional.empty(), true) : known;
        if (shown.isEmpty() && (first || planner.opens(text, now.removed()))) {
            shown = search(repo);
            now = new Known(shown.map(ShownIssue::number), now.removed());
        }
        Plan plan = planner.plan(text, shown, now.removed());
        Known after = carryOut(repo, plan, now);
        return new Told(
                after,
                (lost ? "its issue " + number(known) + " was deleted or moved, " : "") + done(plan, shown, after));
    }

    /** By the hidden line: one that was opened by a try that broke off, or by an App that has forgotten it since. */
    private Optional<ShownIssue> search(Repo repo) {
        return issues.own(repo).stream()
                .filter(issue -> Block.in(issue.body()).isPresent())
                .max(Comparator.comparing(ShownIssue::open).thenComparing(ShownIssue::number));
    }

    private Known carryOut(Repo repo, Plan plan, Known known) {
        Known after = known;
        for (Write write : plan.writes()) {
            if (write instanceof Write.CreateIssue create) {
                after = new Known(Optional.of(issues.create(repo, create.issue())), false);
            } else if (write instanceof Write.EditIssue edit) {
                issues.edit(repo, edit.number(), edit.edit());
            }
        }
        return after;
    }

    private static String done(Plan plan, Optional<ShownIssue> shown, Known after) {
        if (plan.isEmpty()) {
            return shown.filter(issue -> !issue.open()).isPresent()
                    ? "issue " + number(after) + " left closed"
                    : shown.isPresent() ? "issue " + number(after) + " says so already" : "no issue needed";
        }
        if (plan.writes().get(0) instanceof Write.EditIssue edit) {
            return "issue " + number(after)
                    + edit.edit()
                            .state()
                            .map(state -> switch (state) {
                                case OPEN -> " reopened";
                                case COMPLETED -> " closed";
                            })
                            .orElse(" brought up to date");
        }
        return "issue " + number(after) + " opened";
    }

    private static String number(Known known) {
        return known.number().map(number -> "#" + number).orElse("");
    }
}
