package dev.plimsoll.rules.shell;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.shell.DefaultedSecret;
import java.util.stream.Stream;

/** Credentials that a script takes where none is given. */
final class DefaultCredential implements Rule<DefaultedSecret> {
    private static final RuleCard CARD = RuleCard.rule("shell/default-credential")
            .title("Script sets up a datastore with a default credential")
            .severity(Severity.MEDIUM)
            .why("Where the variable is forgotten the datastore is set up all the same, with a password that stands in"
                    + " the repository.")
            .fix("Let the script end where the variable is not set: ${NAME:?}.")
            .bad(Sample.of("deploy/init-db.sh", """
                #!/bin/sh
                set -e
                APP_PASSWORD="${APP_PASSWORD:-changeme_app}" <<<
                psql --username "$POSTGRES_USER" <<EOSQL
                CREATE USER app WITH PASSWORD '$APP_PASSWORD';
                EOSQL
                """))
            .good(Sample.of("deploy/init-db.sh", """
                #!/bin/sh
                set -e
                : "${APP_PASSWORD:?}"
                psql --username "$POSTGRES_USER" <<EOSQL
                CREATE USER app WITH PASSWORD '$APP_PASSWORD';
                EOSQL
                """))
            .about(Concern.SECRETS);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<DefaultedSecret> subjects(Repository repository) {
        return repository.scripts().stream().flatMap(script -> script.defaults().stream());
    }

    @Override
    public Verdict judge(DefaultedSecret credential) {
        if (credential.value() == SecretValue.NONE || credential.value() == SecretValue.REFERENCE) {
            return Verdict.holds();
        }
        Problem problem = Problem.at(credential.place(), credential.variable() + " has a default in the script")
                .fix("Write ${" + credential.variable() + ":?} here, so that the script ends where it is not set.");
        return credential.isSample() ? problem.severity(Severity.LOW) : problem;
    }
}
