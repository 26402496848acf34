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
import java.util.stream.Stream;

/** A service that anybody may ask as often as they like. */
final class NoRateLimit implements Rule<WebService> {
    private static final RuleCard CARD = RuleCard.rule("app/no-rate-limit")
            .title("No rate limit in sight")
            .severity(Severity.MEDIUM)
            .why("One client can ask as fast as it can: guess passwords, fill the database, take the service"
                    + " from everybody else.")
            .fix("Limit requests per client where they come in: slowapi or Flask-Limiter in the service,"
                    + " limit_req or an annotation at the proxy.")
            .bad(Sample.of("app/main.py", """
                from fastapi import FastAPI

                app = FastAPI() <<<


                @app.post("/orders")
                def order():
                    return {}
                """))
            .good(Sample.of("app/main.py", """
                from fastapi import FastAPI
                from slowapi import Limiter
                from slowapi.util import get_remote_address

                limiter = Limiter(key_func=get_remote_address)
                app = FastAPI()


                @app.post("/orders")
                @limiter.limit("5/minute")
                def order(request):
                    return {}
                """))
            .about(Concern.SECURITY);

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
        Library library = service.library(Purpose.RATE_LIMIT);
        boolean limited = library instanceof Library.Used
                || service.shows(Sign.RATE_LIMIT).isPresent()
                || service.limitedBefore().isPresent();
        if (limited) {
            return Verdict.holds();
        }
        String routes = service.answers() > 0 ? " for its " + Words.count(service.answers(), "route") : "";
        return Problem.at(
                service.place(),
                service.frameworks() + " service: no rate limit is visible in the repository" + routes
                        + ", neither here nor at a proxy" + Words.declared(library));
    }
}
