package dev.plimsoll.rules.actions;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class ActionsRules {
    private ActionsRules() {}

    public static List<Rule<?>> all() {
        return List.of(
                new BrokenWorkflow(),
                new DangerousTrigger(),
                new ExcessivePermissions(),
                new HardcodedCredential(),
                new IgnoredFailure(),
                new InheritedSecrets(),
                new InsecureCommands(),
                new MissingFile(),
                new NoDependencyCache(),
                new NoImagePublish(),
                new NoSecretScan(),
                new NoSecurityScan(),
                new NoTimeout(),
                new NoWorkflow(),
                new PersistedCredentials(),
                new SelfHostedOnPullRequest(),
                new TemplateInjection(),
                new UnpinnedAction());
    }
}
