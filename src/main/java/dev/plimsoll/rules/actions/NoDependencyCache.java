package dev.plimsoll.rules.actions;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.actions.Installation;
import java.util.stream.Stream;

/** A job that downloads its dependencies anew in each run. */
final class NoDependencyCache implements Rule<Installation> {
    private static final RuleCard CARD = RuleCard.rule("actions/no-dependency-cache")
            .title("Dependencies are downloaded anew in each run")
            .severity(Severity.LOW)
            .why("Each run waits for the same downloads, and fails when the registry does not answer.")
            .fix("Let the setup action keep them (setup-python, setup-node and setup-java with the input cache), "
                    + "or use actions/cache with the package manager's folder and the lock file's hash.")
            .bad(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                      - uses: actions/setup-python@v5
                        with:
                          python-version: "3.13"
                      - run: pip install -r requirements.txt <<<
                      - run: pytest
                """))
            .good(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                      - uses: actions/setup-python@v5
                        with:
                          python-version: "3.13"
                          cache: pip
                      - run: pip install -r requirements.txt
                      - run: pytest
                """))
            .about(Concern.OPERATIONS);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Installation> subjects(Repository repository) {
        return repository.workflows().stream().flatMap(workflow -> workflow.installations().stream());
    }

    @Override
    public Verdict judge(Installation job) {
        return switch (job.cache()) {
            case KEPT -> Verdict.holds();
            case UNKNOWN -> Verdict.cannotTell(job.name() + " uses an action that may keep its downloads");
            case NONE ->
                Problem.at(
                        job.place(),
                        job.name() + " installs with " + job.program() + " and keeps nothing for the next run"
                                + (job.selfHosted()
                                        ? "; its self-hosted runner may have kept downloads of its own"
                                        : ""));
        };
    }
}
