package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.compose.ComposePurpose;
import dev.plimsoll.model.compose.CredentialVariable;
import dev.plimsoll.syntax.Place;
import java.util.Map;
import java.util.stream.Stream;

/** A variable that is the password of many different systems. */
final class SharedCredential implements Rule<CredentialVariable> {
    private static final int MANY = 3;

    private static final RuleCard CARD = RuleCard.rule("compose/shared-credential")
            .title("One credential opens many systems")
            .severity(Severity.MEDIUM)
            .why("Who learns the password of one of them has all of them, and it can't be changed in one place without"
                    + " stopping the others.")
            .fix("Give each system a variable and a password of its own.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2
                    environment:
                      POSTGRES_PASSWORD: ${STACK_PASSWORD} <<<
                  grafana:
                    image: grafana/grafana:11.4.0
                    environment:
                      GF_SECURITY_ADMIN_PASSWORD: ${STACK_PASSWORD}
                  queue:
                    image: rabbitmq:4.0.5
                    environment:
                      RABBITMQ_DEFAULT_PASS: ${STACK_PASSWORD}
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2
                    environment:
                      POSTGRES_PASSWORD: ${DB_PASSWORD}
                  app:
                    image: example/app:1.4.2
                    environment:
                      DB_PASSWORD: ${DB_PASSWORD}
                  worker:
                    image: example/app:1.4.2
                    environment:
                      DB_PASSWORD: ${DB_PASSWORD}
                """))
            .about(Concern.SECRETS);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<CredentialVariable> subjects(Repository repository) {
        return repository.composeServices().credentialVariables();
    }

    @Override
    public Verdict judge(CredentialVariable shared) {
        int count = shared.systems().size();
        if (count < MANY) {
            return Verdict.holds();
        }
        Problem problem = Problem.at(
                shared.place(),
                "Variable " + shared.variable() + " is the password of " + count + " systems: "
                        + String.join(", ", shared.systems().keySet()));
        for (Map.Entry<String, Place> system : shared.systems().entrySet()) {
            problem = system.getValue().equals(shared.place())
                    ? problem
                    : problem.related(system.getValue(), "The password of " + system.getKey());
        }
        return ComposePurpose.of(shared.place()) == ComposePurpose.DEPLOYMENT
                ? problem
                : problem.severity(Severity.LOW);
    }
}
