package dev.plimsoll.rules.actions;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.actions.ContinuousIntegration;
import dev.plimsoll.model.actions.Evidence;
import java.util.stream.Stream;

/** No workflow looks for secrets that were committed. */
final class NoSecretScan implements Rule<ContinuousIntegration> {
    private static final RuleCard CARD = RuleCard.rule("actions/no-secret-scan")
            .title("No workflow scans for committed secrets")
            .severity(Severity.LOW)
            .why("A key that is committed by mistake is copied within minutes where the repository is public, and "
                    + "stays in its history everywhere else. The sooner it is found, the less has to be changed.")
            .fix("Add a job on pull_request with gitleaks, TruffleHog or ggshield, and switch on GitHub's own "
                    + "secret scanning with push protection where it is to be had.")
            .bad(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs: <<<
                  test:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                      - run: pytest
                """).and("app.py", "print('hello')\n"))
            .good(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                      - run: gitleaks git --redact
                """).and("app.py", "print('hello')\n"))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ContinuousIntegration> subjects(Repository repository) {
        return repository.continuousIntegration().stream().filter(ContinuousIntegration::hasCode);
    }

    @Override
    public Verdict judge(ContinuousIntegration ci) {
        if (ci.secretScans().any()) {
            return Verdict.holds();
        }
        if (!ci.secretScans().unclear().isEmpty()) {
            Evidence doubt = ci.secretScans().unclear().get(0);
            return Verdict.cannotTell(doubt.what() + " (" + doubt.place() + "): " + doubt.weakness());
        }
        Problem none = Problem.at(
                ci.place(),
                "No workflow looks for committed secrets: "
                        + (ci.secretScans().seen().isEmpty() ? "no step" : "no step that can fail") + " of " + ci.jobs()
                        + (ci.jobs() == 1 ? " job" : " jobs") + " in " + ci.workflows()
                        + (ci.workflows() == 1 ? " workflow" : " workflows")
                        + ". Whether GitHub's own secret scanning is on is not visible here");
        return ci.secretScans().seen().stream()
                .findFirst()
                .map(weak -> none.related(weak.place(), weak.what() + ": " + weak.weakness()))
                .orElse(none);
    }
}
