package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.observability.Duty;
import dev.plimsoll.model.observability.Instrument;
import dev.plimsoll.model.observability.Instrument.Deployment;
import dev.plimsoll.model.observability.Observability;
import dev.plimsoll.syntax.Place;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stack of many services and nothing that scrapes their metrics. */
final class NoMetricsStack implements Rule<Observability> {
    private static final int MANY = 6;

    private static final RuleCard CARD = RuleCard.rule("compose/no-metrics-stack")
            .title("Nothing scrapes the metrics of the stack")
            .severity(Severity.LOW)
            .why("A disk that fills, a queue that grows and a service that slows down are seen when they have failed.")
            .fix("Add Prometheus, VictoriaMetrics or another collector to the stack and let it scrape the services that"
                    + " have metrics: many images have them built in.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  proxy:
                    image: caddy:2.9.1
                  web:
                    image: registry.example.org/web:1.4.2
                  worker:
                    image: registry.example.org/worker:1.4.2
                  scheduler:
                    image: registry.example.org/scheduler:1.4.2
                  cache:
                    image: valkey/valkey:8.0.1
                  db:
                    image: postgres:17.2
                """).foundAt("docker-compose.yml"))
            .good(Sample.of("docker-compose.yml", """
                services:
                  proxy:
                    image: caddy:2.9.1
                  web:
                    image: registry.example.org/web:1.4.2
                  worker:
                    image: registry.example.org/worker:1.4.2
                  scheduler:
                    image: registry.example.org/scheduler:1.4.2
                  cache:
                    image: valkey/valkey:8.0.1
                  db:
                    image: postgres:17.2
                  prometheus:
                    image: prom/prometheus:v3.1.0
                """))
            .about(Concern.OBSERVABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Observability> subjects(Repository repository) {
        return Stream.of(repository.observability()).filter(observability -> observability.composed() >= MANY);
    }

    @Override
    public Verdict judge(Observability observability) {
        Optional<Instrument> collector = observability.surest(Duty.METRICS);
        if (collector.isPresent()) {
            return collector.get().deployment() == Deployment.UNKNOWN
                    ? Verdict.cannotTell(collector.get().place() + " is there, but nothing in the repository runs it")
                    : Verdict.holds();
        }
        return Problem.at(
                Place.ofFile(fullest(observability)),
                observability.composed() + " services, and nothing in the repository scrapes their metrics");
    }

    /** The file with the most services, the first of equal ones. */
    private static String fullest(Observability observability) {
        Map<String, Long> files = observability.services().stream()
                .collect(Collectors.groupingBy(service -> service.place().path(), Collectors.counting()));
        return files.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
