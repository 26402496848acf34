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

/** Metrics that are kept and that nobody is shown or woken by. */
final class NoDashboards implements Rule<Observability> {
    private static final RuleCard CARD = RuleCard.rule("repo/no-dashboards")
            .title("Nothing shows the metrics or alerts on them")
            .severity(Severity.LOW)
            .why("Metrics that nobody sees tell of an outage only to who already looks for it.")
            .fix("Deploy Grafana with dashboards from the repository, and alert rules with an Alertmanager.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  web:
                    image: registry.example.org/web:1.4.2
                  prometheus: <<<
                    image: prom/prometheus:v3.1.0
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  web:
                    image: registry.example.org/web:1.4.2
                  prometheus:
                    image: prom/prometheus:v3.1.0
                  grafana:
                    image: grafana/grafana:11.4.0
                """))
            .about(Concern.OBSERVABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Observability> subjects(Repository repository) {
        return Stream.of(repository.observability())
                .filter(observability -> observability
                        .surest(Duty.METRICS)
                        .filter(instrument -> instrument.deployment() != Deployment.UNKNOWN)
                        .isPresent());
    }

    @Override
    public Verdict judge(Observability observability) {
        Optional<Instrument> view = observability.surest(Duty.VIEWS);
        if (view.isPresent()) {
            return view.get().deployment() == Deployment.UNKNOWN
                    ? Verdict.cannotTell(view.get().place() + " is there, but nothing in the repository runs it")
                    : Verdict.holds();
        }
        Instrument metrics = observability.surest(Duty.METRICS).orElseThrow();
        return metrics.deployment() == Deployment.ELSEWHERE
                ? Verdict.cannotTell("what answers to " + metrics.product()
                        + " is not in the repository; dashboards and alerts may be where it is")
                : Problem.at(
                        metrics.place(),
                        metrics.product()
                                + " keeps metrics, and nothing in the repository shows them or alerts on them");
    }
}
