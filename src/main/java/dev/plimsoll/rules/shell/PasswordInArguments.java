package dev.plimsoll.rules.shell;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.shell.PasswordArgument;
import dev.plimsoll.model.shell.ScriptFile;
import java.util.List;
import java.util.stream.Stream;

/** Passwords that stand on command lines. */
final class PasswordInArguments implements Rule<ScriptFile> {
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
                docker exec db mysqldump -uroot -p"$ROOT_PASSWORD" app > app.sql
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
    public Stream<ScriptFile> subjects(Repository repository) {
        return repository.scripts().stream()
                .filter(script -> !script.arguments().isEmpty())
                .map(script -> script.at(script.arguments().get(0).place()));
    }

    @Override
    public Verdict judge(ScriptFile script) {
        List<PasswordArgument> given =
                script.arguments().stream().filter(PasswordArgument::isGiven).toList();
        if (given.isEmpty()) {
            return Verdict.holds();
        }
        PasswordArgument first = given.get(0);
        String count = script.arguments().size() == 1
                ? ""
                : " (" + given.size() + " of " + script.arguments().size() + " calls of programs that take one)";
        Problem problem = Problem.at(
                first.place(),
                first.program() + " is given a password by " + first.option()
                        + (first.isWrittenOut() ? ", and it is written out here" : "")
                        + count);
        return script.isSample() ? problem.severity(Severity.LOW) : problem;
    }
}
