package dev.plimsoll.rules.app;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.app.WebService;
import dev.plimsoll.model.python.Sign;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A service that does not write down what it is asked. */
final class NoRequestLogging implements Rule<WebService> {
    private static final Pattern USUAL = Pattern.compile(
            "CORSMiddleware|GZipMiddleware|TrustedHostMiddleware|HTTPSRedirectMiddleware|SessionMiddleware|ProxyHeadersMiddleware|"
                    + "ProxyFix|WhiteNoiseMiddleware|CorsMiddleware|LocaleMiddleware|django\\..*");
    private static final Pattern LOGS = Pattern.compile(
            "(?i)log|request_?id|correlation|trac(e|ing)|audit|timing|metrics|telemetry|sentry|prometheus");
    private static final RuleCard CARD = RuleCard.rule("app/no-request-logging")
            .title("No request logging of its own")
            .severity(Severity.LOW)
            .why("Without it only the server's access log says who asked what, if it is on at all: no user, no"
                    + " duration, no way to follow one request.")
            .fix("Add a middleware that logs method, path, status, duration and a request id.")
            .bad(Sample.of("app/main.py", """
                from fastapi import FastAPI

                app = FastAPI() <<<


                @app.post("/orders")
                def order():
                    return {}
                """))
            .good(Sample.of("app/main.py", """
                import logging

                from fastapi import FastAPI

                logger = logging.getLogger(__name__)
                app = FastAPI()


                @app.middleware("http")
                async def log_requests(request, call_next):
                    response = await call_next(request)
                    logger.info("%s %s %s", request.method, request.url.path, response.status_code)
                    return response


                @app.post("/orders")
                def order():
                    return {}
                """))
            .about(Concern.OBSERVABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<WebService> subjects(Repository repository) {
        return repository.services().all().stream()
                .filter(service -> service.isMadeWith("Django") || service.answers() > 0);
    }

    @Override
    public Verdict judge(WebService service) {
        List<String> own = service.middlewares().stream()
                .map(name -> name.startsWith("django.") ? name : name.substring(name.lastIndexOf('.') + 1))
                .filter(name -> !USUAL.matcher(name).matches())
                .toList();
        if (service.shows(Sign.REQUEST_TRACE).isPresent() || own.stream().anyMatch(LOGS.asPredicate())) {
            return Verdict.holds();
        } else if (!own.isEmpty()) {
            return Verdict.cannotTell("middleware may log requests: " + String.join(", ", own));
        }
        boolean silent = service.shows(Sign.NO_ACCESS_LOG).isPresent();
        return Problem.at(
                service.place(),
                service.frameworks() + " service: no middleware logs requests"
                        + (silent
                                ? ", and the server's access log is switched off"
                                : "; at most the server's access log does"));
    }
}
