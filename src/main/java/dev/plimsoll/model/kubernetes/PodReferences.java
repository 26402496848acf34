package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a pod takes from other objects: ConfigMaps, Secrets, claims. What is optional is left out. */
final class PodReferences {
    private final Neighbours workload;
    private final YamlNode pod;
    private final List<ConfigReference> found = new ArrayList<>();

    private PodReferences(Neighbours workload) {
        this.workload = workload;
        this.pod = workload.workload().pod().node();
    }

    static List<ConfigReference> of(Neighbours workload) {
        PodReferences references = new PodReferences(workload);
        references.containers().forEach(references::container);
        items(references.pod, "volumes").forEach(references::volume);
        return List.copyOf(references.found);
    }

    static List<ClaimUse> claims(Neighbours workload) {
        return items(workload.workload().pod().node(), "volumes")
                .flatMap(volume -> Fields.text(volume, "persistentVolumeClaim", "claimName").stream())
                .map(name -> new ClaimUse(
                        name.value(),
                        name.place(),
                        workload.relations().claim(workload.workload().object(), name.value())))
                .toList();
    }

    private Stream<YamlNode> containers() {
        return Stream.of("initContainers", "containers").flatMap(key -> items(pod, key));
    }

    /** The variables of its containers that have a text of their own. */
    static Stream<YamlNode> variables(Workload workload) {
        YamlNode pod = workload.pod().node();
        return Stream.of("initContainers", "containers")
                .flatMap(key -> items(pod, key))
                .flatMap(container -> items(container, "env"));
    }

    private void container(YamlNode container) {
        items(container, "envFrom").forEach(source -> {
            all(source.get("configMapRef"), "ConfigMap", "name");
            all(source.get("secretRef"), "Secret", "name");
        });
        items(container, "env").forEach(variable -> {
            one(variable.at("valueFrom", "configMapKeyRef"), "ConfigMap");
            one(variable.at("valueFrom", "secretKeyRef"), "Secret");
        });
    }

    private void volume(YamlNode volume) {
        keys(volume.get("configMap"), "ConfigMap", "name");
        keys(volume.get("secret"), "Secret", "secretName");
        volume.at("projected", "sources").stream()
                .flatMap(list -> list.items().stream())
                .forEach(source -> {
                    keys(source.get("configMap"), "ConfigMap", "name");
                    keys(source.get("secret"), "Secret", "name");
                });
    }

    private void all(Optional<YamlNode> source, String kind, String nameKey) {
        source.filter(node -> !isOptional(node))
                .flatMap(node -> Fields.text(node, nameKey))
                .ifPresent(name -> add(kind, name, Optional.empty()));
    }

    private void one(Optional<YamlNode> source, String kind) {
        source.filter(node -> !isOptional(node))
                .ifPresent(node ->
                        Fields.text(node, "name").ifPresent(name -> add(kind, name, Fields.text(node, "key"))));
    }

    private void keys(Optional<YamlNode> source, String kind, String nameKey) {
        List<YamlNode> items =
                source.stream().flatMap(node -> items(node, "items")).toList();
        if (items.isEmpty()) {
            all(source, kind, nameKey);
        }
        source.filter(node -> !isOptional(node))
                .flatMap(node -> Fields.text(node, nameKey))
                .ifPresent(name -> items.forEach(item -> add(kind, name, Fields.text(item, "key"))));
    }

    private void add(String kind, Seen<String> name, Optional<Seen<String>> key) {
        found.add(new ConfigReference(
                workload,
                kind,
                name.value(),
                key.map(Seen::value),
                key.map(Seen::place).orElse(name.place())));
    }

    private static boolean isOptional(YamlNode source) {
        return source.get("optional").map(YamlNode::isTrue).orElse(false);
    }

    private static Stream<YamlNode> items(YamlNode node, String key) {
        return node.get(key).stream().flatMap(list -> list.items().stream());
    }
}
