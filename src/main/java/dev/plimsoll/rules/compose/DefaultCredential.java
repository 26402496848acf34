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
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A password in a Compose file that anybody would try first. */
final class DefaultCredential implements Rule<ComposeCredential> {
    private static final RuleCard CARD = RuleCard.rule("compose/default-credential")
            .title("Credential is one that anybody would guess")
            .severity(Severity.MEDIUM)
            .why(
                    "Who sets nothing gets the default, and forgets it: the service then runs with a password that stands in"
                            + " every list of passwords to try, and in this repository.")
            .fix("Take the default away and refuse to start without a value: ${NAME:?}, with the value in an env file"
                    + " that is not committed.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2
                    environment:
                      POSTGRES_USER: app
                      POSTGRES_PASSWORD: ${DB_PASSWORD:-changeme} <<<
                  queue:
                    image: rabbitmq:4.0.5
                    environment:
                      - RABBITMQ_DEFAULT_PASS=guest <<<
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2
                    environment:
                      POSTGRES_USER: app
                      POSTGRES_PASSWORD: ${DB_PASSWORD:?}
                """))
            .about(Concern.SECRETS);

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** A variable's default is one fault a file, however often it is written there. */
    @Override
    public Stream<ComposeCredential> subjects(Repository repository) {
        Set<String> seen = new HashSet<>();
        return repository
                .composeServices()
                .credentials()
                .filter(found -> found.chosen() && found.value() != SecretValue.NONE)
                .filter(found -> found.variable().isEmpty()
                        || seen.add(
                                found.place().path() + " " + found.variable().get() + found.value()));
    }

    /** One that is written out and not to be guessed is another rule's. */
    @Override
    public Verdict judge(ComposeCredential found) {
        if (found.value() != SecretValue.GUESSABLE && found.value() != SecretValue.PLACEHOLDER) {
            return Verdict.holds();
        }
        String what = found.value() == SecretValue.GUESSABLE
                ? " is one of the first that anybody would try"
                : " is a stand-in that somebody was meant to replace";
        String message = found.variable()
                .map(name -> "The default of " + name + ", " + found.name() + "," + what)
                .orElse(found.name() + what);
        Problem problem = Problem.at(found.place(), message);
        if (found.variable().isPresent()) {
            problem = problem.fix(
                    "Write ${" + found.variable().get() + ":?} instead, so that nothing starts until it is set.");
        }
        return found.purpose() == ComposePurpose.DEPLOYMENT ? problem : problem.severity(Severity.LOW);
    }
}
