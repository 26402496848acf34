package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A job that is run for pull requests, and the machine that it runs on.
 *
 * @param event "pull_request", or another that brings their code
 * @param labels of its runner, in all variations of its matrix
 */
public record PullRequestJob(Place place, String name, String event, List<String> labels, Runner runner)
        implements Fact {
    /** Whose machine it is. */
    public enum Runner {
        HOSTED,
        SELF_HOSTED,
        /** A condition leaves out what comes from forks, or pull requests. */
        GUARDED,
        UNKNOWN
    }

    public PullRequestJob {
        labels = List.copyOf(labels);
    }

    static Stream<PullRequestJob> of(Workflow workflow) {
        return Stream.of("pull_request_target", "pull_request")
                .filter(workflow.triggers()::contains)
                .limit(1)
                .flatMap(event -> workflow.jobs().stream()
                        .filter(job -> job.calls().isEmpty())
                        .map(job -> of(job, event)));
    }

    private static PullRequestJob of(Job job, String event) {
        List<String> labels = job.runsOn().stream()
                .flatMap(label -> job.matrix().expand(label))
                .distinct()
                .toList();
        Runner runner =
                labels.stream().anyMatch(label -> label.toLowerCase(Locale.ROOT).equals("self-hosted"))
                        ? Runner.SELF_HOSTED
                        : labels.isEmpty() || labels.stream().anyMatch(label -> label.contains("${{"))
                                ? Runner.UNKNOWN
                                : Runner.HOSTED;
        boolean guarded = runner != Runner.HOSTED && ForkRun.isExcluded(job.condition(), event);
        return new PullRequestJob(job.runnerPlace(), job.name(), event, labels, guarded ? Runner.GUARDED : runner);
    }
}
