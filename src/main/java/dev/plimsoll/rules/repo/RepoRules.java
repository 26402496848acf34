package dev.plimsoll.rules.repo;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class RepoRules {
    private RepoRules() {}

    public static List<Rule<?>> all() {
        return List.of(
                new BackupCopies(),
                new BackupCoversNothing(),
                new BackupNotOffsite(),
                new EmptyModule(),
                new IgnoredButTracked(),
                new NoBackup(),
                new NoContainerBuild(),
                new NoDashboards(),
                new NoDependencyUpdates(),
                new NoLogAggregation(),
                new NoMetrics(),
                new NoRunbook(),
                new ServiceNotDeployed(),
                new VendoredEnvironment());
    }
}
