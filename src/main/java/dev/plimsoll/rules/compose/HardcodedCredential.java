package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.compose.ComposeCredential;
import dev.plimsoll.model.compose.ComposePurpose;
import dev.plimsoll.model.credential.SecretValue;
import java.util.stream.Stream;

/** A password, token or key that stands in a Compose file. */
final class HardcodedCredential implements Rule<ComposeCredential> {
    private static final RuleCard CARD = RuleCard.rule("compose/hardcoded-credential")
            .title("Credential stands in a Compose file")
            .severity(Severity.HIGH)
            .why("Whoever can read the repository, now or in its history, has the credential. It is the same everywhere"
                    + " the file is used, and can't be changed without changing the code.")
            .fix("Change the credential, then take it from outside: ${NAME} with the value in an env file that is not"
                    + " committed, or a secret with NAME_FILE: /run/secrets/name.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2
                    environment:
                      - POSTGRES_USER=app
                      - POSTGRES_PASSWORD=orchard-lantern-58 <<<
                  app:
                    image: example/app:1.4.2
                    environment:
                      DATABASE_URL: postgresql://app:orchard-lantern-58@db:5432/app <<<
                  cache:
                    image: redis:7.4.1
                    command: redis-server --requirepass orchard-lantern-58 <<<
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2
                    environment:
                      POSTGRES_PASSWORD_FILE: /run/secrets/db
                      PASSWORD_MIN_LENGTH: 12
                  app:
                    image: example/app:1.4.2
                    environment:
                      DATABASE_URL: postgresql://app:${DB_PASSWORD:?}@db:5432/app
                      API_TOKEN:
                """))
            .about(Concern.SECRETS);

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** A stand-in or a default that anybody would guess is no secret that is given away: it is another fault. */
    @Override
    public Stream<ComposeCredential> subjects(Repository repository) {
        return repository
                .composeServices()
                .credentials()
                .filter(found -> found.value() == SecretValue.LITERAL || found.value() == SecretValue.REFERENCE);
    }

    @Override
    public Verdict judge(ComposeCredential found) {
        if (found.value() != SecretValue.LITERAL) {
            return Verdict.holds();
        }
        Problem problem = Problem.at(
                found.place(),
                found.name() + " is written out " + found.form()
                        + found.variable()
                                .map(name -> ", as the default of " + name)
                                .orElse(""));
        return found.purpose() == ComposePurpose.TEST ? problem.severity(Severity.LOW) : problem;
    }
}
