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
import dev.plimsoll.model.actions.WorkflowCredential;
import dev.plimsoll.model.credential.SecretValue;
import java.util.stream.Stream;

/** A password, token or key that stands in a workflow. */
final class HardcodedCredential implements Rule<WorkflowCredential> {
    private static final RuleCard CARD = RuleCard.rule("actions/hardcoded-credential")
            .title("Credential stands in a workflow")
            .severity(Severity.HIGH)
            .why("Whoever can read the repository, now or in its history, has the credential, and it can't be "
                    + "changed without changing the workflow. GitHub masks secrets in logs, but not this.")
            .fix("Change the credential, keep it as a secret of the repository or its environment, and refer to "
                    + "it: ${{ secrets.NAME }}.")
            .bad(Sample.of(".github/workflows/deploy.yml", """
                on: push
                permissions: {}
                jobs:
                  deploy:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    env:
                      API_TOKEN: orchard-lantern-58 <<<
                    steps:
                      - uses: docker/login-action@08eba0b27e820071cde6df949e0beb9ba4906955
                        with:
                          username: robot
                          password: orchard-lantern-58 <<<
                      - run: psql postgresql://app:orchard-lantern-58@db.example.net/app -c 'select 1' <<<
                """))
            .good(Sample.of(".github/workflows/deploy.yml", """
                on: push
                permissions: {}
                jobs:
                  deploy:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    env:
                      API_TOKEN: ${{ secrets.API_TOKEN }}
                      TOKEN_FILE: /run/token
                    steps:
                      - run: ./deploy.sh
                """))
            .about(Concern.SECRETS)
            .like(Peer.ZIZMOR, "hardcoded-container-credentials")
            .like(Peer.ACTIONLINT, "credentials");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<WorkflowCredential> subjects(Repository repository) {
        return repository.workflows().stream()
                .flatMap(workflow -> workflow.credentials().stream())
                .filter(found -> found.value() == SecretValue.LITERAL || found.value() == SecretValue.REFERENCE)
                .distinct();
    }

    @Override
    public Verdict judge(WorkflowCredential found) {
        if (found.value() != SecretValue.LITERAL) {
            return Verdict.holds();
        }
        return found.throwAway()
                ? Problem.at(found.place(), found.name() + " is written out; it looks like one for this run only")
                        .severity(Severity.LOW)
                : Problem.at(found.place(), found.name() + " is written out");
    }
}
