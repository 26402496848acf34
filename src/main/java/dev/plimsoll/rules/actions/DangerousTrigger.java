package dev.plimsoll.rules.actions;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.actions.ForeignCode;
import java.util.stream.Stream;

/** A job with the rights of the repository that fetches the code of a pull request. */
final class DangerousTrigger implements Rule<ForeignCode> {
    private static final RuleCard CARD = RuleCard.rule("actions/dangerous-trigger")
            .title("Privileged workflow fetches the code of a pull request")
            .severity(Severity.HIGH)
            .why("A run for pull_request_target, workflow_run or issue_comment has the repository's secrets and a "
                    + "token that may write. Code that it takes from a pull request, be it a build script or a "
                    + "package's hook, can use both, and anybody can open a pull request.")
            .fix("Build and test in a workflow on pull_request, which has no secrets, and hand results over as an "
                    + "artifact. Where the privileged workflow must see the change, let it run nothing of it.")
            .bad(Sample.of(".github/workflows/preview.yml", """
                on: pull_request_target
                permissions: {}
                jobs:
                  preview:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                      - uses: actions/checkout@v4 <<<
                        with:
                          ref: ${{ github.event.pull_request.head.sha }}
                          persist-credentials: false
                      - run: npm ci && npm run build
                """))
            .good(Sample.of(".github/workflows/label.yml", """
                on: pull_request_target
                permissions: {}
                jobs:
                  label:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                      - uses: actions/checkout@v4
                        with:
                          persist-credentials: false
                      - run: ./label.sh
                """))
            .about(Concern.SECURITY)
            .like(Peer.ZIZMOR, "dangerous-triggers");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ForeignCode> subjects(Repository repository) {
        return repository.workflows().stream().flatMap(workflow -> workflow.foreignCode());
    }

    @Override
    public Verdict judge(ForeignCode job) {
        if (job.checkout().isEmpty()) {
            return Verdict.holds();
        }
        Problem problem = Problem.at(
                job.checkout().get(),
                job.event() + " gives " + job.name()
                        + " the repository's rights, and it fetches the code of a pull request"
                        + (job.run().isPresent() ? " and goes on to run steps that can run it" : "")
                        + (job.approved()
                                ? "; a condition asks who or what started it, which the next push can outrun"
                                : ""));
        Problem placed = job.run()
                .map(step -> problem.related(step, "The next step that can run it"))
                .orElse(problem);
        return job.approved() || job.run().isEmpty() ? placed.severity(Severity.MEDIUM) : placed;
    }
}
