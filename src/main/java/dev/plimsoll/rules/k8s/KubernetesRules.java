package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class KubernetesRules {
    private KubernetesRules() {}

    public static List<Rule<?>> all() {
        return List.of(
                new AnonymousBinding(),
                new AutoscalerFixedReplicas(),
                new AutoscalerWithoutTarget(),
                new BlockingDisruptionBudget(),
                new ClusterAdmin(),
                new DanglingIngress(),
                new DanglingNetworkPolicy(),
                new DanglingService(),
                new DeprecatedApi(),
                new DiscoveryWithoutRbac(),
                new ExposedService(),
                new HostPath(),
                new IngressWithoutTls(),
                new InvalidManifest(),
                new LatestImage(),
                new MissingConfigReference(),
                new NetworkPolicyEgress(),
                new NetworkPolicyMetadataApi(),
                new NoLivenessProbe(),
                new NoMemoryLimit(),
                new NoNetworkPolicy(),
                new NoPodAntiAffinity(),
                new NoPodDisruptionBudget(),
                new NoScrape(),
                new NoSeccompProfile(),
                new NonPortableStorage(),
                new OverlappingDisruptionBudgets(),
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
                new SelectorMismatch(),
                new SharedVolumeReplicas(),
                new SingleReplica(),
                new StatefulDeployment(),
                new WildcardRbac());
    }
}
