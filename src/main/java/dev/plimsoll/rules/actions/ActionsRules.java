package dev.plimsoll.rules.actions;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class ActionsRules {
    private ActionsRules() {}

    public static List<Rule<?>> all() {
        return List.of(
                new BrokenWorkflow(),
                new ExcessivePermissions(),
                new NoImagePublish(),
                new NoSecurityScan(),
                new UnpinnedAction());
    }
}
