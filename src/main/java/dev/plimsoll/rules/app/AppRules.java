package dev.plimsoll.rules.app;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class AppRules {
    private AppRules() {}

    public static List<Rule<?>> all() {
        return List.of(
                new CorsWildcard(),
                new CorsWildcardWithCredentials(),
                new DatabasePoolDefaults(),
                new DebugEnabled(),
                new HardcodedCredential(),
                new NoDatabaseMigrations(),
                new NoErrorTracking(),
                new NoHealthEndpoint(),
                new NoMetricsEndpoint(),
                new NoPasswordPolicy(),
                new NoRateLimit(),
                new NoRequestLogging(),
                new NoStructuredLogging(),
                new PrintInService(),
                new UnauthenticatedRoute(),
                new UnrotatedLogFile());
    }
}
