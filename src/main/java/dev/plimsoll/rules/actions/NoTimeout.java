package dev.plimsoll.rules.actions;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.actions.Job;
import dev.plimsoll.model.actions.Step;
import java.util.stream.Stream;

/** A job that may run for as long as GitHub lets it. */
final class NoTimeout implements Rule<Job> {
    private static final RuleCard CARD = RuleCard.rule("actions/no-timeout")
            .title("Job has no time limit")
            .severity(Severity.LOW)
            .why("A job that hangs, waiting for an answer or a lock, runs for six hours before GitHub ends it: it "
                    + "holds a runner, costs minutes and keeps the jobs behind it waiting.")
            .fix("Set timeout-minutes on the job, at two or three times what it usually takes.")
            .bad(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  test: <<<
                    runs-on: ubuntu-latest
                    steps:
                      - run: make test
                """))
            .good(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    timeout-minutes: 15
                    steps:
                      - run: make test
                """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Job> subjects(Repository repository) {
        return repository.workflows().stream()
                .flatMap(workflow -> workflow.jobs().stream())
                .filter(job -> job.calls().isEmpty());
    }

    @Override
    public Verdict judge(Job job) {
        boolean everyStep = !job.steps().isEmpty() && job.steps().stream().allMatch(Step::bounded);
        return job.bounded() || everyStep
                ? Verdict.holds()
                : Problem.at(job.place(), job.name() + " has no timeout-minutes: it may run for six hours");
    }
}
