package dev.plimsoll.rules.app;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.app.CorsPolicy;
import dev.plimsoll.model.app.Origins;
import java.util.stream.Stream;

/** A service that lets scripts of every origin read its responses. */
final class CorsWildcard implements Rule<CorsPolicy> {
    private static final RuleCard CARD = RuleCard.rule("app/cors-wildcard")
            .title("CORS allows every origin")
            .severity(Severity.HIGH)
            .why("A page of any site that a user visits can call the service from the user's browser and read what it"
                    + " answers, inside the user's network too.")
            .fix("Name the origins that need it, from a setting whose default is none.")
            .bad(Sample.of("app/main.py", """
                from fastapi import FastAPI
                from fastapi.middleware.cors import CORSMiddleware

                from app.config import ADMIN_ORIGINS

                app = FastAPI()
                app.add_middleware(
                    CORSMiddleware,
                    allow_origins=["*"], <<<
                    allow_methods=["GET"],
                )
                admin = FastAPI()
                admin.add_middleware(CORSMiddleware, allow_origins=ADMIN_ORIGINS) <<<
                """).and("app/config.py", """
                                import os

                                ADMIN_ORIGINS = os.getenv("ADMIN_ORIGINS", "*").split(",")
                                """))
            .good(Sample.of("app/main.py", """
                from fastapi import FastAPI
                from fastapi.middleware.cors import CORSMiddleware

                app = FastAPI()
                app.add_middleware(
                    CORSMiddleware,
                    allow_origins=["https://app.example"],
                    allow_methods=["*"],
                )
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** With credentials it is a graver fault, of a rule of its own. */
    @Override
    public Stream<CorsPolicy> subjects(Repository repository) {
        return repository.corsPolicies().stream()
                .filter(policy -> !policy.credentials().orElse(false));
    }

    @Override
    public Verdict judge(CorsPolicy policy) {
        if (policy.origins() instanceof Origins.Unclear unclear) {
            return Verdict.cannotTell(unclear.reason());
        }
        return policy.origins() instanceof Origins.Every every
                ? WildcardProblem.of(policy, every, " allows every origin")
                : Verdict.holds();
    }
}
