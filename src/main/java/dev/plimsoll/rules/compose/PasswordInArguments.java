package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.compose.ComposePurpose;
import dev.plimsoll.model.compose.ServiceArguments;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Compose service that starts a program with a password among its arguments. */
final class PasswordInArguments implements Rule<ServiceArguments> {
    private static final RuleCard CARD = RuleCard.rule("compose/password-in-arguments")
            .title("Password is given on a command line")
            .severity(Severity.MEDIUM)
            .why("The arguments of a process can be read by every user of the host (ps), and those of a container by"
                    + " whoever may inspect it; they end up in logs and monitoring. A variable does not help: its value"
                    + " is put in before the program starts.")
            .fix("Give it in the environment or a file that the program reads itself: REDISCLI_AUTH, MYSQL_PWD or a"
                    + " defaults file, PGPASSWORD or .pgpass, a configuration file mounted as a secret.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  cache:
                    image: redis:7.4.1
                    command: redis-server --requirepass ${REDIS_PASSWORD:?} <<<
                  db:
                    image: mysql:8.4.3
                    healthcheck:
                      test: ["CMD-SHELL", "mysqladmin ping -p$$MYSQL_ROOT_PASSWORD"] <<<
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  cache:
                    image: redis:7.4.1
                    command: redis-server /run/secrets/redis.conf
                    healthcheck:
                      test: ["CMD-SHELL", "REDISCLI_AUTH=$$REDIS_PASSWORD redis-cli ping"]
                """))
            .about(Concern.SECRETS);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ServiceArguments> subjects(Repository repository) {
        return repository.composeServices().arguments();
    }

    @Override
    public Verdict judge(ServiceArguments arguments) {
        if (arguments.secrets().isEmpty()) {
            return Verdict.holds();
        }
        String how = arguments.secrets().stream().map(Seen::value).distinct().collect(Collectors.joining(", "));
        Problem problem = Problem.at(
                arguments.secrets().get(0).place(),
                "Service " + arguments.service().key() + " is given a password as an argument: " + how);
        return ComposePurpose.of(problem.place()) == ComposePurpose.DEPLOYMENT
                ? problem
                : problem.severity(Severity.LOW);
    }
}
