package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Notes;
import dev.plimsoll.model.Part;
import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An object that runs pods, with the pod that it describes. */
public final class Workload implements Part {
    private static final Set<String> EPHEMERAL =
            Set.of("emptyDir", "configMap", "secret", "projected", "downwardAPI", "ephemeral", "image");

    private final KubernetesObject object;
    private final PodSpec pod;
    private final Surroundings surroundings;
    private final List<Container> containers;
    private final Notes notes = new Notes();
    private volatile List<Set<String>> patchedFields;

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

    /** True where its pods keep what is written to a volume of this name when they end. */
    public boolean keeps(String volume) {
        return claimTemplates().anyMatch(volume::equals)
                || volumes()
                        .filter(one -> one.shortName().equals(volume))
                        .noneMatch(one -> EPHEMERAL.contains(one.source()));
    }

    /** The names of the claims that a StatefulSet makes for each pod. */
    private Stream<String> claimTemplates() {
        return object.node().at("spec", "volumeClaimTemplates").stream()
                .flatMap(list -> list.items().stream())
                .flatMap(claim -> claim.textAt("metadata", "name").stream());
    }

    /** True where a job is deleted some time after its end. */
    public boolean isRemovedAfterItsEnd() {
        return object.node().at("spec", "ttlSecondsAfterFinished").isPresent();
    }

    /** True where something that runs made it and keeps it. */
    public boolean isOwned() {
        return object.node().at("metadata", "ownerReferences").isPresent();
    }

    /** The Flux Kustomizations and Argo CD Applications that apply it, by name. */
    public List<String> appliedBy() {
        return surroundings.deliveries(place().path()).stream()
                .map(Deliveries.Delivery::name)
                .toList();
    }

    /** The namespaces that it gets deployed to; an empty one where whoever applies it chooses. */
    public List<Optional<String>> namespaces() {
        return surroundings.deployedNamespaces(object);
    }

    /** The ServiceAccount as which its pods run. */
    public PodAccount account() {
        return surroundings.accounts().of(this);
    }

    /** True where its pods may log in to Vault: its agent is asked for, or they know where it is. */
    public boolean asksVault() {
        return object.node().at("spec", "template", "metadata", "annotations").stream()
                        .flatMap(annotations -> annotations.entries().stream())
                        .anyMatch(annotation -> annotation.name().startsWith("vault.hashicorp.com/"))
                || containers.stream()
                        .flatMap(Container::environment)
                        .anyMatch(variable -> variable.name().equals("VAULT_ADDR"));
    }

    /** True where nothing but what people work or test with gets it deployed. */
    public boolean isForDevelopment() {
        return surroundings.isForDevelopment(place().path());
    }

    /**
     * Why what the manifest lacks may still be there once it is deployed: every kustomization through which it gets
     * deployed patches one of these fields of it. Empty where nothing does.
     */
    public Optional<String> patched(String... fields) {
        if (patchedFields == null) {
            patchedFields = surroundings.patchedFields(object);
        }
        return surroundings.patched(object, patchedFields, List.of(fields));
    }

    @Override
    public Notes notes() {
        return notes;
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
