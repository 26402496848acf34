package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A job that runs with the repository's rights for an event of a pull request, and whether it fetches the pull request's
 * code. Source: GitHub Docs, "Events that trigger workflows", pull_request_target and workflow_run.
 *
 * @param event the event that gives it these rights
 * @param checkout where it fetches that code, empty where it does not
 * @param run the first step after it that can run what was fetched
 * @param approved true where somebody has to allow it: a label, or the author's standing
 */
public record ForeignCode(
        Place place, String name, String event, Optional<Place> checkout, Optional<Place> run, boolean approved)
        implements Fact {
    private static final List<String> EVENTS = List.of("pull_request_target", "workflow_run", "issue_comment");
    private static final Pattern HEAD = Pattern.compile(
            "github\\.head_ref|pull_request\\.head\\.(sha|ref|repo)|"
                    + "pull_request\\.merge_commit_sha|refs/pull/|workflow_run\\.(head_(sha|branch|commit|repository)|pull_requests)");
    private static final Pattern FETCH = Pattern.compile(
            "gh\\s+pr\\s+checkout\\b|git\\s+(fetch|pull)\\s[^\\n]*\\b(refs/)?pull/|hub\\s+pr\\s+checkout\\b");
    private static final Pattern APPROVED = Pattern.compile(
            "label|author_association|github\\.actor\\b|github\\.triggering_actor|\\.user\\.login|permission");

    /** Actions that only set something up, and run nothing of the checkout. */
    private static final Set<String> READERS = Set.of(
            "actions/checkout",
            "actions/cache",
            "actions/labeler",
            "actions/setup-python",
            "actions/setup-node",
            "actions/setup-go",
            "actions/setup-java",
            "actions/github-script",
            "actions/upload-artifact",
            "actions/download-artifact",
            "actions/dependency-review-action");

    static Stream<ForeignCode> of(Workflow workflow) {
        Optional<String> event =
                EVENTS.stream().filter(workflow.triggers()::contains).findFirst();
        return event.stream()
                .flatMap(name -> workflow.jobs().stream()
                        .filter(job -> job.calls().isEmpty())
                        .map(job -> of(job, name)));
    }

    private static ForeignCode of(Job job, String event) {
        Optional<Place> checkout = Optional.empty();
        Optional<Place> run = Optional.empty();
        boolean approved = isApproved(job.condition());
        if (!ForkRun.isExcluded(job.condition(), event)) {
            for (Step step : job.steps()) {
                if (checkout.isEmpty() && fetches(step) && !ForkRun.isExcluded(step.condition(), event)) {
                    checkout =
                            Optional.of(step.uses().map(ActionReference::place).orElse(step.place()));
                    approved |= isApproved(step.condition());
                    run = step.run().map(script -> step.place());
                } else if (checkout.isPresent() && run.isEmpty() && runs(step)) {
                    run = Optional.of(step.place());
                }
            }
        }
        return new ForeignCode(job.place(), job.name(), event, checkout, run, approved);
    }

    private static boolean isApproved(String condition) {
        return APPROVED.matcher(condition).find();
    }

    private static boolean fetches(Step step) {
        boolean checkout = step.uses()
                .filter(uses -> uses.target().equals("actions/checkout"))
                .isPresent();
        return checkout
                        && HEAD.matcher(step.input("ref") + " " + step.input("repository"))
                                .find()
                || step.run()
                        .filter(script -> FETCH.matcher(script.text()).find())
                        .isPresent();
    }

    private static boolean runs(Step step) {
        return step.run().isPresent()
                || step.uses()
                        .filter(uses -> uses.kind() == ActionReference.Kind.LOCAL || !READERS.contains(uses.target()))
                        .isPresent();
    }
}
