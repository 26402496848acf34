package dev.plimsoll.rules.actions;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Edit;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.actions.Checkout;
import java.util.stream.Stream;

/** A checkout that leaves the token on the disk for all steps that follow. */
final class PersistedCredentials implements Rule<Checkout> {
    private static final RuleCard CARD = RuleCard.rule("actions/persisted-credentials")
            .title("Checkout keeps the token on disk")
            .severity(Severity.LOW)
            .why("actions/checkout stores the job's token beside the checked-out files unless it is told not to. "
                    + "Every later step can read it, and an artifact or an image made of the folder can carry it away.")
            .fix("Add \"persist-credentials: false\" to the checkout's inputs where no later step needs git to log "
                    + "in.")
            .bad(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                      - uses: actions/checkout@v4 <<<
                      - run: make test
                """))
            .good(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                      - uses: actions/checkout@v4
                        with:
                          persist-credentials: false
                      - run: make test
                  release:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                      - uses: actions/checkout@v4
                      - run: git push --tags
                """))
            .about(Concern.SECURITY)
            .like(Peer.ZIZMOR, "artipacked");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Checkout> subjects(Repository repository) {
        return repository.workflows().stream().flatMap(workflow -> workflow.checkouts());
    }

    @Override
    public Verdict judge(Checkout checkout) {
        if (checkout.persists().equals("false") || checkout.needed()) {
            return Verdict.holds();
        }
        if (checkout.persists().contains("${{")) {
            return Verdict.cannotTell("an expression decides whether the token is kept");
        }
        Problem problem = Problem.at(
                checkout.place(), "The token stays on disk after the checkout, and no later step is seen to need it");
        return checkout.hasInputs() || checkout.mayBeUsed()
                ? problem
                : problem.edit(Edit.below(checkout.keys(), "with:\n  persist-credentials: false"));
    }
}
