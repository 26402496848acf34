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
    private final Lazy<List<Workload>> workloads = new Lazy<>(this::select);

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
        return workloads.get();
    }

    private List<Workload> select() {
        return selector().map(chosen -> relations.selected(object, chosen)).orElse(List.of());
    }

    /** True where it only lets metrics be read, by what its ports are called. */
    public boolean isForMetrics() {
        return !ports().isEmpty()
                && ports().stream()
                        .allMatch(port -> port.name()
                                .filter(name -> name.contains("metrics"))
                                .isPresent());
    }

    /** The value of an annotation. */
    public Optional<String> annotation(String key) {
        return object.node().textAt("metadata", "annotations", key);
    }

    /** Addresses of nodes on which it answers as well. */
    public Optional<Place> externalAddresses() {
        return object.node()
                .at("spec", "externalIPs")
                .filter(list -> !list.items().isEmpty())
                .flatMap(list -> object.node().placeOfKey("spec", "externalIPs"));
    }

    /** The blocks of addresses that its load balancer lets in; none for all. */
    public List<String> sourceRanges() {
        return object.node().at("spec", "loadBalancerSourceRanges").map(YamlNode::items).orElse(List.of()).stream()
                .flatMap(range -> range.text().stream())
                .toList();
    }

    public Optional<String> patched(String... fields) {
        return relations.patched(object, fields);
    }

    /** Why it may select something although no workload here has its labels; empty where there is no such reason. */
    public Optional<String> unseen() {
        return selector().flatMap(chosen -> relations.absences().unseen(object, chosen));
    }

    /** The workload that it seems to be meant for, though it selects nothing. */
    public Optional<String> missed() {
        return selector()
                .flatMap(chosen -> relations.absences().missed(object, chosen))
                .map(Workload::name);
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
