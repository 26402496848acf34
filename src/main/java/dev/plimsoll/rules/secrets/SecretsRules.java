package dev.plimsoll.rules.secrets;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class SecretsRules {
    private SecretsRules() {}

    public static List<Rule<?>> all() {
        return List.of(
                new DatabaseFileCommitted(),
                new EnvFileCommitted(),
                new PrivateKeyCommitted(),
                new SopsNotApplied(),
                new TokenCommitted());
    }
}
