package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The pod that an object describes (Kubernetes API reference, PodSpec v1 core), and where its "spec" key stands. */
public record PodSpec(YamlNode node, Place place) {
    private static final List<String> BARE = List.of("spec");
    private static final List<String> TEMPLATE = List.of("spec", "template", "spec");
    private static final Map<String, List<String>> PATHS = Map.ofEntries(
            Map.entry("Pod", BARE),
            Map.entry("PodTemplate", List.of("template", "spec")),
            Map.entry("ReplicationController", TEMPLATE),
            Map.entry("Deployment", TEMPLATE),
            Map.entry("StatefulSet", TEMPLATE),
            Map.entry("DaemonSet", TEMPLATE),
            Map.entry("ReplicaSet", TEMPLATE),
            Map.entry("Job", TEMPLATE),
            Map.entry("CronJob", List.of("spec", "jobTemplate", "spec", "template", "spec")),
            Map.entry("Rollout", TEMPLATE),
            Map.entry("Service", TEMPLATE));
    private static final Set<String> BUILT_IN = Set.of("", "apps", "batch", "extensions");
    private static final Map<String, String> OTHER_GROUPS =
            Map.of("Rollout", "argoproj.io", "Service", "serving.knative.dev");

    /** The pod of a workload; empty for an object that has none. */
    static Optional<PodSpec> of(KubernetesObject object) {
        List<String> path = PATHS.get(object.kind());
        String other = OTHER_GROUPS.get(object.kind());
        boolean known = other == null ? BUILT_IN.contains(object.group()) : other.equals(object.group());
        if (path == null || !known) {
            return Optional.empty();
        }
        String[] keys = path.toArray(String[]::new);
        return object.node()
                .at(keys)
                .filter(spec -> !spec.entries().isEmpty())
                .map(spec -> new PodSpec(spec, object.node().placeOfKey(keys).orElseGet(spec::place)));
    }

    /** True where spec.os or the node selector asks for Windows: other security settings hold there. */
    public boolean isWindows() {
        return node.textAt("os", "name")
                .or(() -> node.textAt("nodeSelector", "kubernetes.io/os"))
                .filter("windows"::equals)
                .isPresent();
    }

    /** "Always" where nothing is written. */
    public String restartPolicy() {
        return node.textAt("restartPolicy").orElse("Always");
    }

    /** Where the pod's own securityContext key stands. */
    public Optional<Place> securityContext() {
        return node.placeOfKey("securityContext");
    }

    /** The namespaces of its node that it asks to share: "hostNetwork", "hostPID", "hostIPC". */
    public List<Seen<String>> hostNamespaces() {
        return Stream.of("hostNetwork", "hostPID", "hostIPC")
                .flatMap(field ->
                        Fields.truth(node, field)
                                .filter(Seen::value)
                                .map(seen -> new Seen<>(field, seen.place()))
                                .stream())
                .toList();
    }

    /** The names of the kernel parameters that it sets. */
    public List<Seen<String>> sysctls() {
        return items("securityContext", "sysctls")
                .flatMap(item -> Fields.text(item, "name").stream())
                .toList();
    }

    /** The groups that its processes and volumes get beside the first one. */
    public List<Seen<Long>> furtherGroups() {
        return Stream.concat(
                        Fields.number(node, "securityContext", "fsGroup").stream(),
                        items("securityContext", "supplementalGroups")
                                .filter(item -> item.text().filter("0"::equals).isPresent())
                                .map(item -> new Seen<>(0L, item.place())))
                .toList();
    }

    /** The ServiceAccount that it names. */
    public Optional<Seen<String>> serviceAccount() {
        return Fields.text(node, "serviceAccountName").or(() -> Fields.text(node, "serviceAccount"));
    }

    public Optional<Seen<Boolean>> automountsToken() {
        return Fields.truth(node, "automountServiceAccountToken");
    }

    public Optional<String> priorityClass() {
        return node.textAt("priorityClassName");
    }

    private Stream<YamlNode> items(String... keys) {
        return node.at(keys).stream().flatMap(list -> list.items().stream());
    }

    public Optional<Seen<String>> seccompProfile() {
        return Fields.text(node, "securityContext", "seccompProfile", "type");
    }
}
