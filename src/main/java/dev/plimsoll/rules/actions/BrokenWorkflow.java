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
import dev.plimsoll.model.actions.WorkflowPart;
import java.util.stream.Stream;

/** A workflow that GitHub refuses, so that nothing of it runs, or that cannot do what it says. */
final class BrokenWorkflow implements Rule<WorkflowPart> {
    private static final RuleCard CARD = RuleCard.rule("actions/broken-workflow")
            .title("Workflow is refused by GitHub or cannot work")
            .severity(Severity.HIGH)
            .why("GitHub runs nothing of a workflow that it cannot accept: no test, no scan, no release, and a pull"
                    + " request shows no failed check for it. A reference to something that does not exist is accepted"
                    + " and is silently empty.")
            .fix("Correct what is named: the workflow syntax knows these keys, events, scopes, contexts and functions"
                    + " only. The page \"Workflow syntax for GitHub Actions\" lists them.")
            .bad(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    timeout-minutes: 10
                    steps:
                      - run: echo "${{ toLower(github.repository) }}" <<<
                      - uses: ./.github/actions/setup
                        working-directory: app <<<
                  deploy:
                    needs: biuld <<<
                    runs-on: ubuntu-latest
                    timeout-minutes: 10
                    if: secrets.DEPLOY_KEY != '' <<<
                    steps:
                      - run: ./deploy.sh
                        env:
                          STAGE: ${{ matrix.stage }} <<<
                """))
            .good(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    strategy:
                      matrix:
                        stage: [test, live]
                    steps:
                      - run: echo "${{ format('{0}', matrix.stage) }}"
                  deploy:
                    needs: build
                    runs-on: ubuntu-latest
                    if: github.ref == 'refs/heads/main' && !cancelled()
                    steps:
                      - run: ./deploy.sh
                """))
            .about(Concern.OPERATIONS)
            .like(Peer.ACTIONLINT, "syntax-check", "expression", "job-needs", "id", "permissions", "events", "if-cond");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<WorkflowPart> subjects(Repository repository) {
        return repository.workflows().stream().flatMap(workflow -> workflow.parts().stream());
    }

    @Override
    public Verdict judge(WorkflowPart part) {
        return switch (part.state()) {
            case ACCEPTED -> Verdict.holds();
            case UNREAD -> Verdict.cannotTell("the file could not be read whole");
            case REFUSED -> Problem.at(part.place(), "GitHub refuses the workflow: " + part.fault());
            case USELESS -> Problem.at(part.place(), sentence(part.fault())).severity(Severity.MEDIUM);
        };
    }

    private static String sentence(String fault) {
        return Character.toUpperCase(fault.charAt(0)) + fault.substring(1);
    }
}
