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
import dev.plimsoll.model.actions.PullRequestJob;
import java.util.stream.Stream;

/** A job for pull requests on a runner that somebody owns and keeps. */
final class SelfHostedOnPullRequest implements Rule<PullRequestJob> {
    private static final RuleCard CARD = RuleCard.rule("actions/self-hosted-on-pull-request")
            .title("Pull requests run on a self-hosted runner")
            .severity(Severity.MEDIUM)
            .why("A pull request's code runs on the machine and can stay there: a runner that is not thrown away "
                    + "after each job keeps what it leaves behind for the next one, secrets and network included. In a "
                    + "public repository anybody can open one.")
            .fix("Run pull requests on GitHub's runners, or on runners that live for one job and reach nothing. In "
                    + "a public repository, require approval for all outside contributors.")
            .bad(Sample.of(".github/workflows/ci.yml", """
                on: [push, pull_request]
                permissions: {}
                jobs:
                  test:
                    runs-on: [self-hosted, linux] <<<
                    timeout-minutes: 5
                    steps:
                      - run: make test
                """))
            .good(Sample.of(".github/workflows/ci.yml", """
                on: [push, pull_request]
                permissions: {}
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                      - run: make test
                """))
            .about(Concern.SECURITY)
            .like(Peer.ZIZMOR, "self-hosted-runner");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<PullRequestJob> subjects(Repository repository) {
        return repository.workflows().stream().flatMap(workflow -> workflow.pullRequestJobs());
    }

    @Override
    public Verdict judge(PullRequestJob job) {
        return switch (job.runner()) {
            case HOSTED, GUARDED -> Verdict.holds();
            case UNKNOWN -> Verdict.cannotTell(job.name() + ": an expression chooses its runner");
            case SELF_HOSTED ->
                Problem.at(
                        job.place(),
                        job.name() + " runs on a self-hosted runner (" + String.join(", ", job.labels()) + ") for "
                                + job.event() + ": whoever opens a pull request chooses what is run there");
        };
    }
}
