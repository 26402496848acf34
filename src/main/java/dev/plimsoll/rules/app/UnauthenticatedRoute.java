package dev.plimsoll.rules.app;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.app.ServiceRoute;
import java.util.stream.Stream;

/** A route without the authentication that its neighbours have. */
final class UnauthenticatedRoute implements Rule<ServiceRoute> {
    private static final RuleCard CARD = RuleCard.rule("app/unauthenticated-route")
            .title("Route without the authentication of its neighbours")
            .severity(Severity.HIGH)
            .why("Where every route asks for itself who calls, one is soon forgotten, and anybody can call it.")
            .fix("Ask who calls here as well, or once for all: on the router, where it is included, or on the"
                    + " application.")
            .bad(Sample.of("app/main.py", """
                from fastapi import Depends, FastAPI

                from app.security import current_user

                app = FastAPI()


                @app.get("/orders")
                def orders(user=Depends(current_user)):
                    return []


                @app.post("/orders")
                def order(user=Depends(current_user)):
                    return {}


                @app.delete("/orders/{number}") <<<
                def cancel(number: int):
                    return {}


                @app.get("/health")
                def health():
                    return {}
                """))
            .good(Sample.of("app/main.py", """
                from fastapi import APIRouter, Depends, FastAPI

                from app.security import current_user

                router = APIRouter(dependencies=[Depends(current_user)])


                @router.get("/orders")
                def orders():
                    return []


                @router.delete("/orders/{number}")
                def cancel(number: int):
                    return {}


                app = FastAPI()
                app.include_router(router)
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ServiceRoute> subjects(Repository repository) {
        return repository.services().routes().stream()
                .filter(route -> !route.usual() && (route.guard().isPresent() || route.guarded() > 0));
    }

    @Override
    public Verdict judge(ServiceRoute route) {
        if (route.guard().isPresent()) {
            return Verdict.holds();
        } else if (route.covered().isPresent()) {
            return Verdict.cannotTell("middleware " + route.covered().get() + " may ask who calls");
        } else if (route.guarded() < 2 || route.guarded() * 2 <= route.neighbours()) {
            return Verdict.cannotTell("only " + route.guarded() + " of the " + route.neighbours()
                    + " other routes of its file" + kind(route) + " ask who calls");
        }
        String example = route.example().map(name -> " (" + name + ")").orElse("");
        Problem problem = Problem.at(
                route.place(),
                "no authentication in sight at the route, its router or the application; " + route.guarded()
                        + " of the " + route.neighbours() + " other routes of this file" + kind(route) + " have it"
                        + example);
        return route.reads() ? problem.severity(Severity.MEDIUM) : problem;
    }

    private static String kind(ServiceRoute route) {
        return route.reads() ? " that read" : "";
    }
}
