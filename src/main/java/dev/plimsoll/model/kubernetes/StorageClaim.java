package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A PersistentVolumeClaim, as an object or as a StatefulSet's template of one for each pod. */
public final class StorageClaim implements Fact {
    private static final Set<String> ONE_NODE = Set.of("ReadWriteOnce", "ReadWriteOncePod");

    private final KubernetesObject object;
    private final YamlNode node;
    private final Relations relations;

    StorageClaim(KubernetesObject object, YamlNode node, Relations relations) {
        this.object = object;
        this.node = node;
        this.relations = relations;
    }

    public KubernetesObject object() {
        return object;
    }

    /** "ReadWriteOnce", where that or less is all it asks for: its volume can be mounted on one node at a time. */
    public Optional<Seen<String>> oneNodeOnly() {
        List<String> modes = node.at("spec", "accessModes").map(YamlNode::items).orElse(List.of()).stream()
                .flatMap(mode -> mode.text().stream())
                .toList();
        return modes.isEmpty() || !ONE_NODE.containsAll(modes)
                ? Optional.empty()
                : Optional.of(new Seen<>(
                        modes.get(0), node.placeOfKey("spec", "accessModes").orElseGet(this::place)));
    }

    /** The class as written, "" among them; empty for the cluster's default class. */
    public Optional<Seen<String>> storageClass() {
        return node.entryAt("spec", "storageClassName")
                .filter(entry -> !entry.value().isNull())
                .map(entry ->
                        new Seen<>(entry.value().text().orElse(""), entry.key().place()));
    }

    /** The volumes of the repository that it can be bound to: the one that it names, else those of its class. */
    public List<StorageVolume> volumes() {
        Optional<String> named = node.textAt("spec", "volumeName");
        String wanted = storageClass().map(Seen::value).orElse("?");
        return relations.volumes().stream()
                .filter(volume -> named.map(volume::isCalled)
                        .orElseGet(() ->
                                volume.storageClass().filter(wanted::equals).isPresent()))
                .toList();
    }

    public Optional<String> patched(String... fields) {
        return relations.patched(object, fields);
    }

    @Override
    public Place place() {
        return node.placeOfKey("metadata", "name").orElseGet(object::place);
    }

    @Override
    public String name() {
        String own = node.textAt("metadata", "name").orElse("?");
        return node.equals(object.node()) ? object.name() : object.name() + " claim=" + own;
    }
}
