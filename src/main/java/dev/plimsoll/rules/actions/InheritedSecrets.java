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
import dev.plimsoll.model.actions.WorkflowCall;
import java.util.stream.Stream;

/** A call that hands every secret to the workflow of another repository. */
final class InheritedSecrets implements Rule<WorkflowCall> {
    private static final RuleCard CARD = RuleCard.rule("actions/inherited-secrets")
            .title("All secrets are handed to another repository's workflow")
            .severity(Severity.LOW)
            .why("With \"secrets: inherit\" the called workflow can read every secret that the caller can, those of "
                    + "its organisation included, whatever it needs. It lies in another repository, and changes there "
                    + "are not reviewed here.")
            .fix("Name the secrets that the called workflow needs: secrets: NAME: ${{ secrets.NAME }}.")
            .bad(Sample.of(".github/workflows/release.yml", """
                on: push
                permissions: {}
                jobs:
                  release:
                    uses: example/workflows/.github/workflows/release.yml@08eba0b27e820071cde6df949e0beb9ba4906955
                    secrets: inherit <<<
                """))
            .good(Sample.of(".github/workflows/release.yml", """
                on: push
                permissions: {}
                jobs:
                  release:
                    uses: example/workflows/.github/workflows/release.yml@08eba0b27e820071cde6df949e0beb9ba4906955
                    secrets:
                      REGISTRY_TOKEN: ${{ secrets.REGISTRY_TOKEN }}
                """))
            .about(Concern.SECURITY)
            .like(Peer.ZIZMOR, "secrets-inherit");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<WorkflowCall> subjects(Repository repository) {
        return repository.workflows().stream().flatMap(workflow -> workflow.calls());
    }

    @Override
    public Verdict judge(WorkflowCall call) {
        return call.inherits().isPresent() && !call.isLocal()
                ? Problem.at(call.inherits().get(), call.name() + " hands all secrets to " + call.target())
                : Verdict.holds();
    }
}
