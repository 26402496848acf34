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
                new HostPath(),
                new LatestImage(),
                new NoLivenessProbe(),
                new NoMemoryLimit(),
                new NoPodAntiAffinity(),
                new NoPodDisruptionBudget(),
                new NoSeccompProfile(),
                new OverlappingDisruptionBudgets(),
                new RunsAsRoot(),
                new SelectorMismatch(),
                new SharedVolumeReplicas(),
                new SingleReplica());
    }
}
