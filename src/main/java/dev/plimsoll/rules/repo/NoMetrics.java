package dev.plimsoll.rules.repo;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.observability.OwnService;
import java.util.stream.Stream;

/** A web service that tells nothing of how it does. Those of Python are app/no-metrics-endpoint's. */
final class NoMetrics implements Rule<OwnService> {
    private static final String DOCKERFILE =
            "FROM node:22.12.0\nCOPY . /app\nUSER node\nCMD [\"node\", \"/app/server.js\"]\n";

    private static final RuleCard CARD = RuleCard.rule("repo/no-metrics")
            .title("Service exports no metrics")
            .severity(Severity.MEDIUM)
            .why("How many requests fail, how long they take and what queues up is then known from complaints only;"
                    + " nothing can alert on it.")
            .fix("Add the language's Prometheus or OpenTelemetry library, and count at least requests, errors and"
                    + " their duration.")
            .bad(Sample.of("api/package.json", """
                {"name": "api", "dependencies": {"express": "4.21.2"}}
                """)
                    .and("api/Dockerfile", DOCKERFILE)
                    .foundAt("api/package.json"))
            .good(Sample.of("api/package.json", """
                {"name": "api", "dependencies": {"express": "4.21.2", "prom-client": "15.1.3"}}
                """).and("api/Dockerfile", DOCKERFILE))
            .about(Concern.OBSERVABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<OwnService> subjects(Repository repository) {
        return repository.ownServices().stream();
    }

    @Override
    public Verdict judge(OwnService service) {
        if (service.metrics().isPresent()) {
            return Verdict.holds();
        }
        return service.beside()
                .map(other -> Verdict.cannotTell(
                        "another part of the repository depends on " + other + ", and this one may have it from there"))
                .orElseGet(() -> Problem.at(
                        service.place(),
                        "Serves requests with " + service.framework() + ", and no dependency exports metrics"));
    }
}
