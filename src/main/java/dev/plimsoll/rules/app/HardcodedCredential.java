package dev.plimsoll.rules.app;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.app.SourceCredential;
import dev.plimsoll.model.credential.SecretValue;
import java.util.stream.Stream;

/** A password, token or key that stands in source. */
final class HardcodedCredential implements Rule<SourceCredential> {
    private static final RuleCard CARD = RuleCard.rule("app/hardcoded-credential")
            .title("Credential stands in source")
            .severity(Severity.HIGH)
            .why("Whoever can read the repository, now or in its history, has the credential. It is the same in"
                    + " every environment, and can't be changed without changing the code.")
            .fix("Change the credential, then read it from the environment or a secret store, without a" + " default.")
            .bad(Sample.of("app/config.py", """
                import os

                JWT_SECRET = "hZ7pQ2xLw9Tn4vR8" <<<
                DATABASE_URL = os.getenv("DATABASE_URL", "postgresql://app:orchard-lantern-58@db:5432/app") <<<
                client = connect("mail.example", password="orchard-lantern-58") <<<
                """))
            .good(Sample.of("app/config.py", """
                import os

                JWT_SECRET = os.environ["JWT_SECRET"]
                DATABASE_URL = os.getenv("DATABASE_URL", "postgresql://localhost/app")
                client = connect("mail.example", password=os.environ["MAIL_PASSWORD"])
                url = f"postgresql://app:{JWT_SECRET}@db:5432/app"
                """))
            .about(Concern.SECRETS)
            .like(Peer.RUFF, "S105", "S106", "S107");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<SourceCredential> subjects(Repository repository) {
        return repository
                .services()
                .credentials()
                .filter(found -> found.value() != SecretValue.PLACEHOLDER
                        && (found.value() != SecretValue.GUESSABLE || found.isGiven()));
    }

    @Override
    public Verdict judge(SourceCredential found) {
        if (found.value() == SecretValue.REFERENCE) {
            return Verdict.holds();
        }
        boolean guessable = found.value() == SecretValue.GUESSABLE;
        Problem problem = Problem.at(
                found.place(),
                found.name() + " is written out " + found.form() + (guessable ? ", and anybody would guess it" : ""));
        return found.development()
                ? problem.severity(Severity.LOW)
                : guessable ? problem.severity(Severity.MEDIUM) : problem;
    }
}
