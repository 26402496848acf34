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
                new CommittedSecret(),
                new DefaultNamespace(),
                new DefaultServiceAccount(),
                new DuplicateEnv(),
                new FloatingImage(),
                new HardcodedCredential(),
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
                new NoPersistentStorage(),
                new NoReadinessProbe(),
                new NoSeccompProfile(),
                new PasswordInArguments(),
                new PlaceholderImage(),
                new PlaceholderSecret(),
                new PrivilegeEscalation(),
                new PrivilegedContainer(),
                new ProbePortMismatch(),
                new RunsAsRoot(),
                new RunsAsRootGroup(),
                new ServiceAccountToken(),
                new SharedSecretKey(),
                new SystemNamespace(),
                new UnsafeSysctl(),
                new WritableRootFilesystem());
    }
}
