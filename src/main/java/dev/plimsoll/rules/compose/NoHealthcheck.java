package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.compose.ServiceHealth;
import java.util.stream.Stream;

/** A long-running Compose service that nothing asks whether it works. */
final class NoHealthcheck implements Rule<ServiceHealth> {
    private static final RuleCard CARD = RuleCard.rule("compose/no-healthcheck")
            .title("Service has no health check")
            .severity(Severity.MEDIUM)
            .why("Docker only sees whether the process is there. A service that hangs stays \"up\", is not"
                    + " replaced, and those that depend on it can't wait until it is ready.")
            .fix("Give the service a healthcheck that asks it for something that only works when it works, or give the"
                    + " Dockerfile that its image is built from a HEALTHCHECK.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  db: <<<
                    image: postgres:17.2
                    restart: unless-stopped
                  app: <<<
                    build: .
                    healthcheck:
                      disable: true
                """).and("Dockerfile", """
                    FROM python:3.12.7-slim
                    HEALTHCHECK CMD ["python", "check.py"]
                    CMD ["python", "app.py"]
                    """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2
                    healthcheck:
                      test: ["CMD-SHELL", "pg_isready -U app"]
                  app:
                    build: .
                """).and("Dockerfile", """
                    FROM python:3.12.7-slim
                    HEALTHCHECK CMD ["python", "check.py"]
                    CMD ["python", "app.py"]
                    """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ServiceHealth> subjects(Repository repository) {
        return repository.serviceHealth();
    }

    @Override
    public Verdict judge(ServiceHealth health) {
        return switch (health.state()) {
            case CHECKED -> Verdict.holds();
            case UNKNOWN -> Verdict.cannotTell(health.reason());
            case LACKS ->
                TestServices.problem(
                        health.place(),
                        "Nothing asks service " + health.service().key() + " whether it works: " + health.reason());
        };
    }
}
