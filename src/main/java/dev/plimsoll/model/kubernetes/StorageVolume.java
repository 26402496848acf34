package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import java.util.Optional;

/** A PersistentVolume (API reference, PersistentVolume v1 core). */
public record StorageVolume(KubernetesObject object) implements Fact {
    static Optional<StorageVolume> of(KubernetesObject object) {
        return object.kind().equals("PersistentVolume") && object.group().isEmpty()
                ? Optional.of(new StorageVolume(object))
                : Optional.empty();
    }

    boolean isCalled(String name) {
        return object.objectName().filter(name::equals).isPresent();
    }

    public Optional<String> storageClass() {
        return object.node().textAt("spec", "storageClassName");
    }

    /** The path of a node that it is: a hostPath's, or a local volume's. */
    public Optional<Seen<String>> nodePath() {
        return Fields.text(object.node(), "spec", "hostPath", "path")
                .or(() -> Fields.text(object.node(), "spec", "local", "path"));
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
