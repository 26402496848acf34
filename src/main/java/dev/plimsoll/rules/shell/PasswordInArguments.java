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
import dev.plimsoll.model.shell.PasswordArgument;
import java.util.stream.Stream;

/** Passwords that stand on command lines. */
final class PasswordInArguments implements Rule<PasswordArgument> {
    private static final RuleCard CARD = RuleCard.rule("shell/password-in-arguments")
            .title("Password is given on the command line")
            .severity(Severity.MEDIUM)
            .why(
                    "Every user of the machine sees the arguments of all programs (ps), and they end up in logs of what was"
                            + " run, wherever the script itself keeps the password.")
            .fix("Give it by a file, by the program's own variable (PGPASSWORD, MYSQL_PWD, REDISCLI_AUTH) or by its"
                    + " standard input.")
            .bad(Sample.of("deploy/init-db.sh", """
                #!/bin/sh
                set -e
                psql --username app -v app_pass="$APP_PASSWORD" -f schema.sql <<<
                docker exec db mysqldump -uroot -p"$ROOT_PASSWORD" app > app.sql <<<
                """))
            .good(Sample.of("deploy/init-db.sh", """
                #!/bin/sh
                set -e
                PGPASSWORD="$APP_PASSWORD" psql --username app -v ON_ERROR_STOP=1 -f schema.sql
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<PasswordArgument> subjects(Repository repository) {
        return repository.scripts().stream().flatMap(script -> script.arguments().stream());
    }

    @Override
    public Verdict judge(PasswordArgument given) {
        if (given.option().isEmpty()) {
            return Verdict.holds();
        }
        boolean written = given.value() == SecretValue.LITERAL || given.value() == SecretValue.GUESSABLE;
        Problem problem = Problem.at(
                given.place(),
                given.program() + " is given a password by " + given.option()
                        + (written ? ", and it is written out here" : ""));
        return given.isSample() ? problem.severity(Severity.LOW) : problem;
    }
}
