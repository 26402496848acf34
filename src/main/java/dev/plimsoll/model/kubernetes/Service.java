package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** A Service of Kubernetes itself (API reference, Service v1 core). */
public final class Service implements Fact {
    private final KubernetesObject object;
    private final Relations relations;
    private final Optional<Selector> selector;

    private Service(KubernetesObject object, Relations relations) {
        this.object = object;
        this.relations = relations;
        this.selector = Selector.plain(object.node(), "spec", "selector").filter(written -> !written.isEmpty());
    }

    static Optional<Service> of(KubernetesObject object, Relations relations) {
        boolean isOne = object.kind().equals("Service")
                && object.apiVersion().equals("v1")
                && object.node().get("spec").isPresent();
        return isOne ? Optional.of(new Service(object, relations)) : Optional.empty();
    }

    public KubernetesObject object() {
        return object;
    }

    /** What its pods have; empty where somebody else says who answers: an ExternalName, or hand-made endpoints. */
    public Optional<Selector> selector() {
        return type().value().equals("ExternalName") ? Optional.empty() : selector;
    }

    /** "ClusterIP" where nothing is written. */
    public Seen<String> type() {
        return Fields.text(object.node(), "spec", "type").orElseGet(() -> new Seen<>("ClusterIP", place()));
    }

    public List<ServicePort> ports() {
        return object.node().at("spec", "ports").map(YamlNode::items).orElse(List.of()).stream()
                .map(ServicePort::of)
                .toList();
    }

    /** The workloads whose pods it selects: of those that stand together with it, else the nearest. */
    public List<Workload> workloads() {
        return selector().map(chosen -> relations.selected(object, chosen)).orElse(List.of());
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
