package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One container of a pod, of whatever role (Kubernetes API reference, Container v1 core). */
public final class Container implements Fact {
    /** What a container is to its pod. */
    public enum Role {
        REGULAR("container"),
        /** Runs to its end before the others start. */
        INIT("initContainer"),
        /** An init container that is always restarted: it starts first and stays (Kubernetes 1.29). */
        SIDECAR("initContainer"),
        /** Added to a running pod to look into it. */
        EPHEMERAL("ephemeralContainer");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /** What the manifest calls it. */
        public String word() {
            return word;
        }
    }

    private static final String NO_LIMIT = "0";

    private final Workload workload;
    private final Role role;
    private final YamlNode node;
    private List<DeployedImage> images;

    Container(Workload workload, Role role, YamlNode node) {
        this.workload = workload;
        this.role = role;
        this.node = node;
    }

    public Workload workload() {
        return workload;
    }

    public Role role() {
        return role;
    }

    /** Its own name, without its workload's. */
    public String shortName() {
        return node.textAt("name").orElse("?");
    }

    @Override
    public Place place() {
        return node.placeOfKey("name").orElseGet(node::place);
    }

    @Override
    public String name() {
        return workload.name() + " " + role.word() + "=" + shortName();
    }

    /** The image as the manifest writes it, which is not always what gets deployed. */
    public Optional<Seen<String>> image() {
        return Fields.text(node, "image");
    }

    /** The images that get deployed: one, or those that kustomizations make of it. */
    public List<DeployedImage> images() {
        if (images == null) {
            images = workload.surroundings().deployed(this);
        }
        return images;
    }

    /** Its ports for metrics, by their names: "port http-metrics". */
    Stream<Seen<String>> metricsPorts() {
        return node.get("ports").stream()
                .flatMap(ports -> ports.items().stream())
                .flatMap(port -> Fields.text(port, "name").stream())
                .filter(name -> name.value().contains("metrics"))
                .map(name -> new Seen<>("port " + name.value(), name.place()));
    }

    /** The words of its command and its arguments, scripts among them. */
    public List<String> commandTexts() {
        return Stream.of(node.get("command"), node.get("args"))
                .flatMap(Optional::stream)
                .flatMap(list -> list.items().stream())
                .flatMap(word -> word.text().stream())
                .toList();
    }

    /** The container's own memory limit, the pod's (Kubernetes 1.34), or what a LimitRange of its namespace gives it. */
    public Optional<Seen<String>> memoryLimit() {
        return resource("limits", "memory").or(() -> workload.surroundings().defaultLimit(workload.object(), "memory"));
    }

    /** What the scheduler sets aside for it: a limit alone is a request as well (Kubernetes docs, "Resource Management"). */
    public Optional<Seen<String>> request(String resource) {
        return resource("requests", resource)
                .or(() -> resource("limits", resource))
                .or(() -> workload.surroundings().defaultRequest(workload.object(), resource));
    }

    /** The container's own CPU limit, the pod's, or a LimitRange's. */
    public Optional<Seen<String>> cpuLimit() {
        return resource("limits", "cpu").or(() -> workload.surroundings().defaultLimit(workload.object(), "cpu"));
    }

    private Optional<Seen<String>> resource(String kind, String name) {
        return Fields.text(node, "resources", kind, name)
                .or(() -> Fields.text(workload.pod().node(), "resources", kind, name))
                .filter(amount -> !amount.value().equals(NO_LIMIT));
    }

    public SecurityContext security() {
        return new SecurityContext(node);
    }

    public Stream<Probe> probes() {
        return Probe.of(this, node);
    }

    public Stream<ContainerPort> ports() {
        return ContainerPort.of(node);
    }

    /** The variables that its manifest sets one by one. */
    public Stream<EnvironmentVariable> environment() {
        return EnvironmentVariable.of(node);
    }

    public Optional<Seen<String>> imagePullPolicy() {
        return Fields.text(node, "imagePullPolicy");
    }

    /** The container's own setting, or the pod's. */
    public Optional<Seen<Long>> runAsGroup() {
        return Fields.number(node, "securityContext", "runAsGroup")
                .or(() -> Fields.number(workload.pod().node(), "securityContext", "runAsGroup"));
    }

    /** The words of its command and its arguments, each with its place. */
    public List<Seen<String>> commandWords() {
        return Stream.of(node.get("command"), node.get("args"))
                .flatMap(Optional::stream)
                .flatMap(list -> list.items().stream())
                .flatMap(word -> word.text().stream().map(text -> new Seen<>(text, word.place())))
                .toList();
    }

    /** The names of the volumes that it mounts. */
    public List<String> mounts() {
        return node.get("volumeMounts").stream()
                .flatMap(mounts -> mounts.items().stream())
                .flatMap(mount -> mount.textAt("name").stream())
                .toList();
    }

    /** Where the liveness probe stands. */
    public Optional<Place> livenessProbe() {
        return node.get("livenessProbe")
                .filter(probe -> !probe.isNull())
                .map(probe -> node.placeOfKey("livenessProbe").orElseGet(probe::place));
    }

    /** The container's own setting, or the pod's. */
    public Optional<Seen<Boolean>> runAsNonRoot() {
        return Fields.truth(node, "securityContext", "runAsNonRoot")
                .or(() -> Fields.truth(workload.pod().node(), "securityContext", "runAsNonRoot"));
    }

    /** The container's own setting, or the pod's. */
    public Optional<Seen<Long>> runAsUser() {
        return Fields.number(node, "securityContext", "runAsUser")
                .or(() -> Fields.number(workload.pod().node(), "securityContext", "runAsUser"));
    }

    /** The user that a Windows container is told to run as, by itself or by its pod. */
    public Optional<Seen<String>> windowsUser() {
        return Fields.text(node, "securityContext", "windowsOptions", "runAsUserName")
                .or(() -> Fields.text(workload.pod().node(), "securityContext", "windowsOptions", "runAsUserName"));
    }

    /** The seccomp profile that the container names itself; the pod's is the pod's. */
    public Optional<Seen<String>> ownSeccompProfile() {
        return Fields.text(node, "securityContext", "seccompProfile", "type");
    }

    /** True where it mounts a volume of this name and may write to it. */
    boolean writes(String volume) {
        return node.get("volumeMounts").stream()
                .flatMap(mounts -> mounts.items().stream())
                .filter(mount -> mount.textAt("name").filter(volume::equals).isPresent())
                .anyMatch(mount -> !mount.get("readOnly").map(YamlNode::isTrue).orElse(false));
    }
}
