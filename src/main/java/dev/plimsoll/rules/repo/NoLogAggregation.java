package dev.plimsoll.rules.repo;

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
import java.util.Optional;
import java.util.stream.Stream;

/** Several services whose logs stay where each of them runs. */
final class NoLogAggregation implements Rule<Observability> {
    /** From so many on nobody reads them one by one. */
    private static final int SEVERAL = 3;

    private static final RuleCard CARD = RuleCard.rule("repo/no-log-aggregation")
            .title("Nothing collects the logs")
            .severity(Severity.MEDIUM)
            .why("The logs go with the container or pod that wrote them, and what a request did in several services"
                    + " can't be followed: after an incident there is nothing to read.")
            .fix("Run a collector beside the services (Alloy, Fluent Bit, Vector, an OpenTelemetry collector) and a"
                    + " store it sends to, or a log driver that does.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  web:
                    image: registry.example.org/web:1.4.2
                  worker:
                    image: registry.example.org/worker:1.4.2
                  db:
                    image: postgres:17.2
                """).foundAt("."))
            .good(Sample.of("docker-compose.yml", """
                services:
                  web:
                    image: registry.example.org/web:1.4.2
                  worker:
                    image: registry.example.org/worker:1.4.2
                  db:
                    image: postgres:17.2
                  loki:
                    image: grafana/loki:3.3.2
                  alloy:
                    image: grafana/alloy:v1.5.1
                """))
            .about(Concern.OBSERVABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Observability> subjects(Repository repository) {
        return Stream.of(repository.observability())
                .filter(observability -> observability.composed() + observability.orchestrated() >= SEVERAL);
    }

    @Override
    public Verdict judge(Observability observability) {
        Optional<Instrument> collector = observability.surest(Duty.LOGS);
        if (collector.isPresent()) {
            return collector.get().deployment() == Deployment.UNKNOWN
                    ? Verdict.cannotTell(collector.get().place() + " is there, but nothing in the repository runs it")
                    : Verdict.holds();
        }
        int services = observability.composed();
        int workloads = observability.orchestrated();
        Problem problem = Problem.at(
                observability.place(),
                count(services, "Compose service")
                        + (services == 0 || workloads == 0 ? "" : " and ")
                        + count(workloads, "Kubernetes workload")
                        + ", and nothing in the repository collects their logs"
                        + (services == 0 ? "; the cluster may have an agent of its own" : ""));
        return services == 0 ? problem.severity(Severity.LOW) : problem;
    }

    private static String count(int count, String what) {
        return count == 0 ? "" : count + " " + what + (count == 1 ? "" : "s");
    }
}
