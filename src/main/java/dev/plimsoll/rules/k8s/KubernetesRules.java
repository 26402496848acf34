package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class KubernetesRules {
    private KubernetesRules() {}

    public static List<Rule<?>> all() {
        return List.of(
                new AutoscalerFixedReplicas(),
                new AutoscalerWithoutTarget(),
                new BlockingDisruptionBudget(),
                new DanglingIngress(),
                new DanglingNetworkPolicy(),
                new DanglingService(),
                new ExposedService(),
                new HostPath(),
                new IngressWithoutTls(),
                new LatestImage(),
                new MissingConfigReference(),
                new NetworkPolicyEgress(),
                new NetworkPolicyMetadataApi(),
                new NoLivenessProbe(),
                new NoMemoryLimit(),
                new NoNetworkPolicy(),
                new NoPodAntiAffinity(),
                new NoPodDisruptionBudget(),
                new NoSeccompProfile(),
                new NonPortableStorage(),
                new OverlappingDisruptionBudgets(),
                new RunsAsRoot(),
                new SelectorMismatch(),
                new SharedVolumeReplicas(),
                new SingleReplica(),
                new StatefulDeployment());
    }
}
