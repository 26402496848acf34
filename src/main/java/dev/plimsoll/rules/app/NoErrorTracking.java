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
import java.util.stream.Stream;

/** A service whose errors nobody is told of. */
final class NoErrorTracking implements Rule<WebService> {
    private static final RuleCard CARD = RuleCard.rule("app/no-error-tracking")
            .title("No error tracker")
            .severity(Severity.LOW)
            .why("Errors stand in a log that somebody must read: nobody is told that a new one appeared, how"
                    + " often, and for whom.")
            .fix("Report exceptions to an error tracker (Sentry, GlitchTip, Rollbar, …), with the release and"
                    + " the environment.")
            .bad(Sample.of("app/main.py", """
                from fastapi import FastAPI

                app = FastAPI() <<<
                """))
            .good(Sample.of("app/main.py", """
                import os

                import sentry_sdk
                from fastapi import FastAPI

                sentry_sdk.init(dsn=os.environ["SENTRY_DSN"])
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
        Library library = service.library(Purpose.ERROR_TRACKING);
        return library instanceof Library.Used
                ? Verdict.holds()
                : Problem.at(
                        service.place(),
                        service.frameworks() + " service: no error tracker is imported" + Words.declared(library));
    }
}
