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

/** A service that lets scripts of every origin act as the user who visits them. */
final class CorsWildcardWithCredentials implements Rule<CorsPolicy> {
    private static final RuleCard CARD = RuleCard.rule("app/cors-wildcard-with-credentials")
            .title("CORS allows every origin, with credentials")
            .severity(Severity.CRITICAL)
            .why("A page of any site that a user visits can call the service with the user's own cookies and"
                    + " read the answers: it can do what the user can.")
            .fix("Name the origins that need it, or do without credentials.")
            .bad(Sample.of("app/main.py", """
                from fastapi import FastAPI
                from fastapi.middleware.cors import CORSMiddleware

                app = FastAPI()
                app.add_middleware(
                    CORSMiddleware,
                    allow_origins=["*"], <<<
                    allow_credentials=True,
                )
                """))
            .good(Sample.of("app/main.py", """
                from fastapi import FastAPI
                from fastapi.middleware.cors import CORSMiddleware

                app = FastAPI()
                app.add_middleware(
                    CORSMiddleware,
                    allow_origins=["https://app.example"],
                    allow_credentials=True,
                )
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<CorsPolicy> subjects(Repository repository) {
        return repository.corsPolicies().stream()
                .filter(policy -> policy.credentials().orElse(false));
    }

    @Override
    public Verdict judge(CorsPolicy policy) {
        if (policy.origins() instanceof Origins.Unclear unclear) {
            return Verdict.cannotTell(unclear.reason());
        }
        return policy.origins() instanceof Origins.Every every
                ? WildcardProblem.of(policy, every, " allows every origin, with credentials")
                : Verdict.holds();
    }
}
