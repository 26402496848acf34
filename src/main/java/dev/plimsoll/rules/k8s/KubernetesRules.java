package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class KubernetesRules {
    private static final List<Rule<?>> ALL = List.of(
            new AddedCapability(),
            new AutoscalerFixedReplicas(),
            new AutoscalerWithoutTarget(),
            new BarePod(),
            new BlockingDisruptionBudget(),
            new CapabilitiesNotDropped(),
            new CommittedSecret(),
            new DanglingIngress(),
            new DanglingNetworkPolicy(),
            new DanglingService(),
            new DefaultNamespace(),
            new DefaultServiceAccount(),
            new DuplicateEnv(),
            new ExposedService(),
            new FloatingImage(),
            new HardcodedCredential(),
            new HostNamespace(),
            new HostPath(),
            new HostPort(),
            new ImagePullPolicy(),
            new IneffectiveProbe(),
            new IngressWithoutTls(),
            new JobWithoutTtl(),
            new LatestImage(),
            new MissingConfigReference(),
            new NetworkPolicyEgress(),
            new NetworkPolicyMetadataApi(),
            new NoCpuLimit(),
            new NoCpuRequest(),
            new NoLivenessProbe(),
            new NoMemoryLimit(),
            new NoMemoryRequest(),
            new NoNetworkPolicy(),
            new NoPersistentStorage(),
            new NoPodAntiAffinity(),
            new NoPodDisruptionBudget(),
            new NoReadinessProbe(),
            new NoSeccompProfile(),
            new NonPortableStorage(),
            new OverlappingDisruptionBudgets(),
            new PasswordInArguments(),
            new PlaceholderImage(),
            new PlaceholderSecret(),
            new PrivilegeEscalation(),
            new PrivilegedContainer(),
            new ProbePortMismatch(),
            new RunsAsRoot(),
            new RunsAsRootGroup(),
            new SelectorMismatch(),
            new ServiceAccountToken(),
            new SharedSecretKey(),
            new SharedVolumeReplicas(),
            new SingleReplica(),
            new StatefulDeployment(),
            new SystemNamespace(),
            new UnsafeSysctl(),
            new WritableRootFilesystem());

    private KubernetesRules() {}

    public static List<Rule<?>> all() {
        return ALL;
    }
}
