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
import dev.plimsoll.syntax.Place;
import java.util.Optional;
import java.util.stream.Stream;

/** A service whose logs no machine can read. */
final class NoStructuredLogging implements Rule<WebService> {
    private static final RuleCard CARD = RuleCard.rule("app/no-structured-logging")
            .title("Logs are no structured data")
            .severity(Severity.LOW)
            .why("Lines of free text cannot be searched by field: nobody finds all that happened to one request"
                    + " or one user.")
            .fix("Configure logging once, where the service starts, with a JSON formatter (python-json-logger,"
                    + " structlog).")
            .bad(Sample.of("app/main.py", """
                import logging

                from fastapi import FastAPI

                logger = logging.getLogger(__name__)
                app = FastAPI() <<<
                """))
            .good(Sample.of("app/main.py", """
                import structlog
                from fastapi import FastAPI

                structlog.configure(processors=[structlog.processors.JSONRenderer()])
                app = FastAPI()
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
        Library library = service.library(Purpose.STRUCTURED_LOGS);
        if (library instanceof Library.Used
                || service.shows(Sign.MACHINE_LOGS).isPresent()
                || service.machineLogs().isPresent()) {
            return Verdict.holds();
        }
        Optional<Place> configured = service.shows(Sign.LOG_CONFIGURATION);
        if (configured.isPresent()) {
            return Problem.at(
                            service.place(),
                            "logs are configured as plain text: no JSON formatter is in sight"
                                    + Words.declared(library))
                    .related(configured.get(), "logging is configured here");
        }
        long loggers = service.showing(Sign.LOGGER);
        String got = loggers == 0
                ? ""
                : Words.count(loggers, "file") + (loggers == 1 ? " gets" : " get") + " a logger, but ";
        return Problem.at(
                service.place(), got + "nothing says where logs go and what they look like" + Words.declared(library));
    }
}
