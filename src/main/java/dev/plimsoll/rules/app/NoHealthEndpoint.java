package dev.plimsoll.rules.app;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.app.WebApp;
import java.util.stream.Stream;

/** An application that cannot be asked whether it works. */
final class NoHealthEndpoint implements Rule<WebApp> {
    private static final RuleCard CARD = RuleCard.rule("app/no-health-endpoint")
            .title("No health endpoint")
            .severity(Severity.MEDIUM)
            .why("Neither a container platform nor a load balancer can tell whether it works: one that hangs"
                    + " keeps getting requests.")
            .fix("Add a route /health that answers without authentication, and let health check and probes ask"
                    + " it.")
            .bad(Sample.of("app/main.py", """
                from fastapi import FastAPI

                app = FastAPI() <<<


                @app.get("/orders")
                def orders():
                    return []
                """))
            .good(Sample.of("app/main.py", """
                from fastapi import FastAPI

                app = FastAPI()


                @app.get("/health")
                def health():
                    return {"status": "ok"}
                """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<WebApp> subjects(Repository repository) {
        return repository.webApps();
    }

    @Override
    public Verdict judge(WebApp app) {
        if (app.health().isEmpty() && app.checked().isPresent()) {
            return Verdict.cannotTell("a health check of an image asks something: "
                    + app.checked().get());
        }
        return app.health().isPresent()
                ? Verdict.holds()
                : Problem.at(
                        app.place(),
                        "no route for health checks here or in what it imports"
                                + (app.others() > 0 ? ", beside " + Words.count(app.others(), "other route") : ""));
    }
}
