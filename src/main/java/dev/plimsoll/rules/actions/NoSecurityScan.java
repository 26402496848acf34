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
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.stream.Stream;

/** No workflow scans code, dependencies or images, or none of the scans can fail. */
final class NoSecurityScan implements Rule<ContinuousIntegration> {
    private static final RuleCard CARD = RuleCard.rule("actions/no-security-scan")
            .title("No workflow scans for vulnerabilities")
            .severity(Severity.MEDIUM)
            .why("Known vulnerabilities in code, dependencies and images reach production unseen: nothing looks for"
                    + " them when a change is made.")
            .fix("Add a job that scans and fails on what it finds: CodeQL or Semgrep for code, the package"
                    + " manager's audit or dependency-review-action for dependencies, Trivy or Grype for images.")
            .bad(Sample.of(".github/workflows/tests.yml", """
                on: pull_request
                permissions: {}
                jobs: <<<
                  test:
                    runs-on: ubuntu-latest
                    steps:
                      - run: |
                          # trivy image app
                          echo "no semgrep, no bandit"
                          pytest
                """).and("app.py", "print('hello')\n"))
            .good(Sample.of(".github/workflows/tests.yml", """
                on: pull_request
                permissions: {}
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    steps:
                      - run: pytest
                      - run: uv run bandit -r app
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
        if (ci.scans().any()) {
            return Verdict.holds();
        }
        if (!ci.scans().unclear().isEmpty()) {
            Evidence doubt = ci.scans().unclear().get(0);
            return Verdict.cannotTell(doubt.what() + " (" + doubt.place() + "): " + doubt.weakness());
        }
        List<Evidence> weak = ci.scans().seen();
        if (!weak.isEmpty()) {
            return weak(weak);
        }
        Problem problem = Problem.at(
                ci.place(),
                "No workflow scans code, dependencies or images: none of the steps of " + count(ci.jobs(), "job")
                        + " in " + count(ci.workflows(), "workflow"));
        for (Place updates : ci.updates()) {
            problem = problem.related(updates, "Dependencies are updated automatically, which is not a scan");
        }
        return problem;
    }

    private static Verdict weak(List<Evidence> scans) {
        Evidence first = scans.get(0);
        Problem problem = Problem.at(
                        first.place(),
                        "Scans run, but none can fail (" + scans.size() + " of " + scans.size() + "): " + first.what()
                                + ", " + first.weakness())
                .severity(Severity.LOW);
        for (Evidence more : scans.subList(1, scans.size())) {
            problem = problem.related(more.place(), more.what() + ": " + more.weakness());
        }
        return problem;
    }

    private static String count(int n, String thing) {
        return n + " " + thing + (n == 1 ? "" : "s");
    }
}
