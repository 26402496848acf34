package dev.plimsoll.rules.app;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.app.Library;
import dev.plimsoll.model.app.WebService;
import dev.plimsoll.model.dependencies.Purpose;
import dev.plimsoll.model.python.Sign;
import dev.plimsoll.model.python.Sketch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A service that says nothing of itself in numbers. */
final class NoMetricsEndpoint implements Rule<WebService> {
    private static final RuleCard CARD = RuleCard.rule("app/no-metrics-endpoint")
            .title("Service has no metrics")
            .severity(Severity.MEDIUM)
            .why("Nobody sees rates, errors and durations before users do, and no alert can be made of them.")
            .fix("Expose /metrics with a client library (prometheus-client, prometheus-fastapi-instrumentator),"
                    + " or instrument with OpenTelemetry.")
            .bad(Sample.of("app/main.py", """
                from fastapi import FastAPI

                app = FastAPI() <<<


                @app.get("/workers/{worker}/metrics")
                def worker_metrics(worker: str):
                    return {"jobs": 3}
                """))
            .good(Sample.of("app/main.py", """
                from fastapi import FastAPI
                from prometheus_client import make_asgi_app

                app = FastAPI()
                app.mount("/metrics", make_asgi_app())
                """))
            .about(Concern.OBSERVABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<WebService> subjects(Repository repository) {
        return repository.services().all().stream();
    }

    @Override
    public Verdict judge(WebService service) {
        Library library = service.library(Purpose.METRICS);
        if (library instanceof Library.Used || service.shows(Sign.METRICS_TEXT).isPresent()) {
            return Verdict.holds();
        }
        List<Sketch.Route> named = service.routes().stream()
                .filter(route -> route.path().endsWith("/metrics"))
                .toList();
        Optional<Sketch.Route> exact = named.stream()
                .filter(route -> route.path().equals("/metrics") && !route.json())
                .findFirst();
        if (exact.isPresent()) {
            return Verdict.cannotTell(
                    "what /metrics answers is made elsewhere: " + exact.get().place());
        }
        if (service.shows(Sign.METERS).isPresent()) {
            return Verdict.cannotTell(
                    "something is counted: " + service.shows(Sign.METERS).get());
        }
        Problem problem = Problem.at(
                service.place(),
                service.frameworks() + " service: no metrics library is imported" + Words.declared(library)
                        + (named.isEmpty() ? "" : "; " + named.get(0).path() + " answers JSON"));
        return named.isEmpty()
                ? problem
                : problem.related(named.get(0).place(), "no endpoint that Prometheus can read");
    }
}
