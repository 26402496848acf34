package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** A volume of a pod (Kubernetes API reference, Volume v1 core). */
public final class Volume implements Fact {
    private final Workload workload;
    private final YamlNode node;

    Volume(Workload workload, YamlNode node) {
        this.workload = workload;
        this.node = node;
    }

    public Workload workload() {
        return workload;
    }

    @Override
    public Place place() {
        return node.placeOfKey("name").orElseGet(node::place);
    }

    @Override
    public String name() {
        return workload.name() + " volume=" + node.textAt("name").orElse("?");
    }

    /** The path on the node that it lets the pod at, where it does. */
    public Optional<Seen<String>> hostPath() {
        return Fields.text(node, "hostPath", "path");
    }

    /** Its name, by which containers mount it. */
    public String shortName() {
        return node.textAt("name").orElse("?");
    }

    /** What it is made of: "emptyDir", "persistentVolumeClaim"; "emptyDir" where it says nothing. */
    public String source() {
        return node.entries().stream()
                .map(YamlEntry::name)
                .filter(name -> !name.equals("name"))
                .findFirst()
                .orElse("emptyDir");
    }

    /** The containers that may write to it. */
    public List<Container> writers() {
        String name = node.textAt("name").orElse("");
        return workload.containers().stream()
                .filter(container -> container.writes(name))
                .toList();
    }
}
