package dev.plimsoll.rules.actions;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.actions.Gate;
import java.util.stream.Stream;

/** A test or a security scan whose failure stops nothing. */
final class IgnoredFailure implements Rule<Gate> {
    private static final RuleCard CARD = RuleCard.rule("actions/ignored-failure")
            .title("Failure of a test or scan is passed over")
            .severity(Severity.LOW)
            .why("The job is green whatever the test or the scan finds, so nobody looks: it costs its time and "
                    + "guards nothing.")
            .fix("Remove continue-on-error and \"|| true\". Where some findings are accepted, list them in the "
                    + "tool's own file of exceptions.")
            .bad(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                      - run: pytest || true <<<
                      - run: bandit -r app <<<
                        continue-on-error: true
                """))
            .good(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                      - run: pytest
                      - run: bandit -r app
                      - run: rm -rf build || true
                """))
            .about(Concern.OPERATIONS);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Gate> subjects(Repository repository) {
        return repository.workflows().stream().flatMap(workflow -> workflow.gates().stream());
    }

    @Override
    public Verdict judge(Gate gate) {
        return gate.ignored().isEmpty()
                ? Verdict.holds()
                : Problem.at(
                        gate.place(), "The " + gate.kind() + " " + gate.name() + " cannot fail: " + gate.ignored());
    }
}
