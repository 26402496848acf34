package dev.plimsoll.rules.app;

import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.model.app.CorsPolicy;
import dev.plimsoll.model.app.Origins;
import dev.plimsoll.model.python.Hop;

/** How it is said that a policy allows every origin: with the way to where that is written. */
final class WildcardProblem {
    private WildcardProblem() {}

    static Problem of(CorsPolicy policy, Origins.Every every, String what) {
        Problem problem = Problem.at(policy.place(), every.written() + what + way(every));
        for (Hop hop : every.hops()) {
            problem = problem.related(hop.place(), hop.what());
        }
        return policy.development() ? problem.severity(Severity.LOW) : problem;
    }

    private static String way(Origins.Every every) {
        if (every.hops().isEmpty()) {
            return "";
        }
        Hop last = every.hops().get(every.hops().size() - 1);
        return ", by " + last.what() + " (" + last.place() + ")";
    }
}
