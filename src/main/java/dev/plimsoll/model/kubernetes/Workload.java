package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An object that runs pods, with the pod that it describes. */
public final class Workload implements Fact {
    private final KubernetesObject object;
    private final PodSpec pod;
    private final Surroundings surroundings;
    private final List<Container> containers;

    private Workload(KubernetesObject object, PodSpec pod, Surroundings surroundings) {
        this.object = object;
        this.pod = pod;
        this.surroundings = surroundings;
        List<Container> all = new ArrayList<>();
        items(pod, "initContainers").forEach(node -> all.add(new Container(this, initial(node), node)));
        items(pod, "containers").forEach(node -> all.add(new Container(this, Container.Role.REGULAR, node)));
        items(pod, "ephemeralContainers").forEach(node -> all.add(new Container(this, Container.Role.EPHEMERAL, node)));
        this.containers = List.copyOf(all);
    }

    /**
     * The workload that an object is. Empty for other objects, and for a part of one that something else completes: a
     * patch lacks what the API server requires, a name, a selector (apps/v1) or a container's image.
     */
    static Optional<Workload> of(KubernetesObject object, Surroundings surroundings) {
        return object.pod()
                .filter(pod -> object.objectName().isPresent() && hasSelector(object) && isWhole(pod))
                .map(pod -> new Workload(object, pod, surroundings));
    }

    private static boolean hasSelector(KubernetesObject object) {
        return !object.apiVersion().equals("apps/v1")
                || object.node().at("spec", "selector").isPresent();
    }

    private static boolean isWhole(PodSpec pod) {
        return items(pod, "containers").findAny().isPresent()
                && Stream.of("containers", "initContainers")
                        .flatMap(kind -> items(pod, kind))
                        .allMatch(container -> container.textAt("image").isPresent());
    }

    private static Stream<YamlNode> items(PodSpec pod, String key) {
        return pod.node().get(key).stream().flatMap(list -> list.items().stream());
    }

    private static Container.Role initial(YamlNode node) {
        return node.textAt("restartPolicy").filter("Always"::equals).isPresent()
                ? Container.Role.SIDECAR
                : Container.Role.INIT;
    }

    public KubernetesObject object() {
        return object;
    }

    public PodSpec pod() {
        return pod;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** All containers: init containers and sidecars, regular ones, ephemeral ones. */
    public List<Container> containers() {
        return containers;
    }

    public Stream<Volume> volumes() {
        return items(pod, "volumes").map(node -> new Volume(this, node));
    }

    /** An annotation of its pods; one of the object itself does not reach them. */
    public Optional<Seen<String>> podAnnotation(String key) {
        return object.podMetadata().flatMap(metadata -> Fields.text(metadata, "annotations", key));
    }

    /** True where its pods keep data in a claim of a volume. */
    public boolean claimsStorage() {
        return items(pod, "volumes")
                .anyMatch(volume -> volume.get("persistentVolumeClaim").isPresent());
    }

    /** True where its pods end by themselves: jobs, and pods that are not started again. */
    public boolean runsToItsEnd() {
        return object.kind().equals("Job")
                || object.kind().equals("CronJob")
                || object.kind().equals("Pod") && !pod.restartPolicy().equals("Always");
    }

    /**
     * Why what the manifest lacks may still be there once it is deployed: every kustomization through which it gets
     * deployed patches one of these fields of it. Empty where nothing does.
     */
    public Optional<String> patched(String... fields) {
        return surroundings.patched(object, List.of(fields));
    }

    @Override
    public Place place() {
        return object.place();
    }

    @Override
    public String name() {
        return object.name();
    }
}
