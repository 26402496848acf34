package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.HealthCommand;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.compose.ComposeHealthCheck;
import dev.plimsoll.model.compose.ComposeService;
import java.util.Optional;
import java.util.stream.Stream;

/** A health check of a Compose service that succeeds whatever state the service is in. */
final class IneffectiveHealthcheck implements Rule<ComposeService> {
    private static final RuleCard CARD = RuleCard.rule("compose/ineffective-healthcheck")
            .title("Health check of a service always succeeds")
            .severity(Severity.MEDIUM)
            .why("The service is told to be healthy from its first check on, even when it answers nobody: services"
                    + " that wait for it start too early, and nothing shows that it hangs. It also takes the place of"
                    + " a check that the image brings.")
            .fix("Ask the service itself for something that only works when it works: an HTTP health route, pg_isready,"
                    + " redis-cli ping.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  proxy:
                    image: caddy:2.8.4
                    healthcheck:
                      test: ["CMD", "caddy", "version"] <<<
                      interval: 30s
                  worker:
                    image: example/worker:1.4.2
                    healthcheck:
                      test: exit 0 <<<
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2
                    healthcheck:
                      test: ["CMD-SHELL", "pg_isready -U app"]
                """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ComposeService> subjects(Repository repository) {
        return repository
                .composeServices()
                .by(service -> service.healthCheck().map(ComposeHealthCheck::place))
                .filter(service -> command(service).isPresent());
    }

    @Override
    public Verdict judge(ComposeService service) {
        return command(service)
                .flatMap(HealthCommand::emptiness)
                .<Verdict>map(why -> Problem.at(
                        service.healthCheck().orElseThrow().place(),
                        "The health check of " + service.name() + " tests nothing: " + why))
                .orElseGet(Verdict::holds);
    }

    private static Optional<HealthCommand> command(ComposeService service) {
        return service.healthCheck().flatMap(ComposeHealthCheck::command);
    }
}
