package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class KubernetesRules {
    private KubernetesRules() {}

    public static List<Rule<?>> all() {
        return List.of(
                new AnonymousBinding(),
                new ClusterAdmin(),
                new DeprecatedApi(),
                new DiscoveryWithoutRbac(),
                new HostPath(),
                new InvalidManifest(),
                new LatestImage(),
                new NoLivenessProbe(),
                new NoMemoryLimit(),
                new NoScrape(),
                new NoSeccompProfile(),
                new RbacAdmission(),
                new RbacDestructive(),
                new RbacEscalation(),
                new RbacExec(),
                new RbacNetwork(),
                new RbacNodeProxy(),
                new RbacSecrets(),
                new RbacStorage(),
                new RbacTokens(),
                new RbacWorkloads(),
                new RunsAsRoot(),
                new WildcardRbac());
    }
}
