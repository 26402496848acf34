package dev.plimsoll.rules.shell;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.shell.DefaultedSecret;
import dev.plimsoll.model.shell.ScriptFile;
import java.util.List;
import java.util.stream.Stream;

/** Credentials that a script takes where none is given. */
final class DefaultCredential implements Rule<ScriptFile> {
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
    public Stream<ScriptFile> subjects(Repository repository) {
        return repository.scripts().stream()
                .filter(script -> !script.defaults().isEmpty())
                .map(script -> script.at(script.defaults().get(0).place()));
    }

    @Override
    public Verdict judge(ScriptFile script) {
        List<DefaultedSecret> open =
                script.defaults().stream().filter(DefaultedSecret::isKnown).toList();
        if (open.isEmpty()) {
            return Verdict.holds();
        }
        DefaultedSecret first = open.get(0);
        String what = open.size() == 1 ? " has a default" : " and " + (open.size() - 1) + " more have defaults";
        Problem problem = Problem.at(
                        first.place(),
                        first.variable() + what + " in the script (" + open.size() + " of "
                                + script.defaults().size() + " secrets)")
                .fix("Write ${" + first.variable() + ":?} here, so that the script ends where it is not set.");
        return script.isSample() ? problem.severity(Severity.LOW) : problem;
    }
}
