package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which versions of its kinds Kubernetes has stopped to serve, and when (Kubernetes docs, "Deprecated API Migration Guide"). */
final class ApiVersions {
    /** Version, what replaces it ("-" for nothing, "=" before it where the object stays as it is), since, kinds. */
    private static final String TABLE = """
            extensions/v1beta1                      apps/v1                          1.16 DaemonSet Deployment ReplicaSet
            apps/v1beta1                            apps/v1                          1.16 Deployment ReplicaSet StatefulSet
            apps/v1beta2                            apps/v1                          1.16 DaemonSet Deployment ReplicaSet StatefulSet
            extensions/v1beta1                      networking.k8s.io/v1             1.16 NetworkPolicy
            extensions/v1beta1                      -                                1.16 PodSecurityPolicy
            settings.k8s.io/v1alpha1                -                                1.20 PodPreset
            batch/v2alpha1                          =batch/v1                        1.21 CronJob
            admissionregistration.k8s.io/v1beta1    admissionregistration.k8s.io/v1  1.22 MutatingWebhookConfiguration ValidatingWebhookConfiguration
            apiextensions.k8s.io/v1beta1            apiextensions.k8s.io/v1          1.22 CustomResourceDefinition
            apiregistration.k8s.io/v1beta1          =apiregistration.k8s.io/v1       1.22 APIService
            authentication.k8s.io/v1beta1           authentication.k8s.io/v1         1.22 TokenReview
            authorization.k8s.io/v1beta1            authorization.k8s.io/v1          1.22 LocalSubjectAccessReview SelfSubjectAccessReview SubjectAccessReview
            certificates.k8s.io/v1beta1             certificates.k8s.io/v1           1.22 CertificateSigningRequest
            coordination.k8s.io/v1beta1             =coordination.k8s.io/v1          1.22 Lease
            extensions/v1beta1                      networking.k8s.io/v1             1.22 Ingress
            networking.k8s.io/v1beta1               networking.k8s.io/v1             1.22 Ingress
            networking.k8s.io/v1beta1               =networking.k8s.io/v1            1.22 IngressClass
            rbac.authorization.k8s.io/v1beta1       =rbac.authorization.k8s.io/v1    1.22 ClusterRole ClusterRoleBinding Role RoleBinding
            scheduling.k8s.io/v1beta1               =scheduling.k8s.io/v1            1.22 PriorityClass
            storage.k8s.io/v1beta1                  =storage.k8s.io/v1               1.22 CSIDriver CSINode StorageClass VolumeAttachment
            rbac.authorization.k8s.io/v1alpha1      rbac.authorization.k8s.io/v1     1.23 ClusterRole ClusterRoleBinding Role RoleBinding
            scheduling.k8s.io/v1alpha1              =scheduling.k8s.io/v1            1.23 PriorityClass
            batch/v1beta1                           =batch/v1                        1.25 CronJob
            discovery.k8s.io/v1beta1                discovery.k8s.io/v1              1.25 EndpointSlice
            events.k8s.io/v1beta1                   events.k8s.io/v1                 1.25 Event
            autoscaling/v2beta1                     autoscaling/v2                   1.25 HorizontalPodAutoscaler
            policy/v1beta1                          policy/v1                        1.25 PodDisruptionBudget
            policy/v1beta1                          -                                1.25 PodSecurityPolicy
            node.k8s.io/v1beta1                     =node.k8s.io/v1                  1.25 RuntimeClass
            autoscaling/v2beta2                     =autoscaling/v2                  1.26 HorizontalPodAutoscaler
            flowcontrol.apiserver.k8s.io/v1beta1    flowcontrol.apiserver.k8s.io/v1  1.26 FlowSchema PriorityLevelConfiguration
            storage.k8s.io/v1beta1                  =storage.k8s.io/v1               1.27 CSIStorageCapacity
            flowcontrol.apiserver.k8s.io/v1beta2    flowcontrol.apiserver.k8s.io/v1  1.29 FlowSchema PriorityLevelConfiguration
            flowcontrol.apiserver.k8s.io/v1beta3    flowcontrol.apiserver.k8s.io/v1  1.32 FlowSchema PriorityLevelConfiguration
            """;

    private record Removal(String since, String replacement) {}

    private static final Map<String, Removal> REMOVED = TABLE.lines()
            .map(line -> List.of(line.split(" +")))
            .flatMap(words -> words.subList(3, words.size()).stream()
                    .map(kind -> Map.entry(words.get(0) + " " + kind, new Removal(words.get(2), words.get(1)))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ApiVersions() {}

    static boolean isRemoved(KubernetesObject object) {
        return REMOVED.containsKey(object.apiVersion() + " " + object.kind());
    }

    static Optional<RemovedVersion> removal(KubernetesObject object) {
        return Optional.ofNullable(REMOVED.get(object.apiVersion() + " " + object.kind()))
                .flatMap(removal -> object.node().get("apiVersion").map(value -> {
                    String next = removal.replacement();
                    boolean same = next.startsWith("=");
                    return new RemovedVersion(
                            new Seen<>(object.apiVersion(), value.place()),
                            removal.since(),
                            next.equals("-") ? Optional.empty() : Optional.of(same ? next.substring(1) : next),
                            same);
                }));
    }
}
