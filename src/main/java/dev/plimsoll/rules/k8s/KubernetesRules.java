package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class KubernetesRules {
    private KubernetesRules() {}

    public static List<Rule<?>> all() {
        return List.of(
                new AddedCapability(),
                new BarePod(),
                new CapabilitiesNotDropped(),
                new DefaultNamespace(),
                new DuplicateEnv(),
                new FloatingImage(),
                new HostNamespace(),
                new HostPath(),
                new HostPort(),
                new ImagePullPolicy(),
                new IneffectiveProbe(),
                new JobWithoutTtl(),
                new LatestImage(),
                new NoCpuLimit(),
                new NoCpuRequest(),
                new NoLivenessProbe(),
                new NoMemoryLimit(),
                new NoMemoryRequest(),
                new NoSeccompProfile(),
                new PlaceholderImage(),
                new PrivilegeEscalation(),
                new PrivilegedContainer(),
                new ProbePortMismatch(),
                new RunsAsRoot(),
                new RunsAsRootGroup(),
                new SystemNamespace(),
                new UnsafeSysctl(),
                new WritableRootFilesystem());
    }
}
