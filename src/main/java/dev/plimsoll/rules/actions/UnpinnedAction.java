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
import dev.plimsoll.model.actions.ActionReference;
import dev.plimsoll.model.actions.CompositeAction;
import dev.plimsoll.model.actions.Workflow;
import java.util.stream.Stream;

/** An action or reusable workflow that is named by a tag or branch, which can come to mean other code. */
final class UnpinnedAction implements Rule<ActionReference> {
    private static final RuleCard CARD = RuleCard.rule("actions/unpinned-action")
            .title("Action is not pinned to a commit")
            .severity(Severity.MEDIUM)
            .why("A tag or branch can be moved. Whoever gets hold of the action's repository then runs code in this"
                    + " workflow, with its token and its secrets.")
            .fix("Name the commit's full id and keep the tag as a comment: uses: owner/action@<40 hex digits> # v1.2.3."
                    + " Dependabot and Renovate update both.")
            .bad(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4 <<<
                      - uses: example/deploy@main <<<
                        with:
                          target: production
                  release:
                    uses: example/workflows/.github/workflows/release.yml@v1 <<<
                """))
            .good(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@08eba0b27e820071cde6df949e0beb9ba4906955 # v4.3.0
                      - uses: ./.github/actions/setup
                """))
            .about(Concern.SUPPLY_CHAIN)
            .like(Peer.ZIZMOR, "unpinned-uses");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ActionReference> subjects(Repository repository) {
        return Stream.concat(
                repository.workflows().stream().flatMap(Workflow::references),
                repository.actions().stream().flatMap(CompositeAction::references));
    }

    @Override
    public Verdict judge(ActionReference used) {
        if (used.isPinned()) {
            return Verdict.holds();
        }
        Problem problem = Problem.at(used.place(), used.written() + " " + how(used));
        return used.isFirstParty() ? problem.severity(Severity.LOW) : problem;
    }

    private static String how(ActionReference used) {
        if (used.version().isEmpty()) {
            return "names no version";
        }
        if (used.kind() == ActionReference.Kind.IMAGE) {
            return "is an image named by a tag, which can be moved";
        }
        return (used.isWorkflow() ? "is a reusable workflow" : "is an action")
                + " named by a tag or branch, which can be moved";
    }
}
