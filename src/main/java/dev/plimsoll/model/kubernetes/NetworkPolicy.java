package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A NetworkPolicy, of Kubernetes itself or of Cilium. */
public final class NetworkPolicy implements Fact {
    private final KubernetesObject object;
    private final Relations relations;
    private final Selector selector;

    private NetworkPolicy(KubernetesObject object, Relations relations, Selector selector) {
        this.object = object;
        this.relations = relations;
        this.selector = selector;
    }

    static Optional<NetworkPolicy> of(KubernetesObject object, Relations relations) {
        boolean plain = object.kind().equals("NetworkPolicy")
                && (object.group().equals("networking.k8s.io") || object.group().equals("extensions"));
        boolean cilium = object.group().equals("cilium.io") && object.kind().endsWith("NetworkPolicy");
        if (!plain && !cilium) {
            return Optional.empty();
        }
        Optional<Selector> chosen = plain
                ? Selector.full(object.node(), "spec", "podSelector")
                : Selector.full(object.node(), "spec", "endpointSelector").map(NetworkPolicy::withoutSources);
        return chosen.or(() -> plain && object.node().get("spec").isPresent()
                        ? Optional.of(new Selector(Map.of(), List.of(), object.place()))
                        : Optional.empty())
                .map(selector -> new NetworkPolicy(object, relations, selector));
    }

    /** Cilium says of a label where it comes from ("k8s:app"). */
    private static Selector withoutSources(Selector selector) {
        Map<String, String> labels = new LinkedHashMap<>();
        selector.labels().forEach((key, value) -> labels.put(key.replaceFirst("^(k8s|any)[:.]", ""), value));
        return new Selector(labels, selector.requirements(), selector.place());
    }

    public KubernetesObject object() {
        return object;
    }

    /** An empty one selects all pods of its namespace. */
    public Selector selector() {
        return selector;
    }

    /** False for another API's policy, of which only the selector is understood. */
    public boolean isPlain() {
        return !isCilium();
    }

    private boolean isCilium() {
        return object.group().equals("cilium.io");
    }

    /** True where it holds in every namespace. */
    boolean isClusterWide() {
        return object.kind().startsWith("CiliumClusterwide");
    }

    /** True where its pods may connect only to what some policy allows (API reference, policyTypes). */
    public boolean restrictsEgress() {
        Optional<YamlNode> types = object.node().at("spec", "policyTypes");
        boolean rules = object.node().at("spec", "egress").isPresent();
        return isCilium()
                || types.map(list -> list.items().stream()
                                .anyMatch(type ->
                                        type.text().filter("Egress"::equals).isPresent()))
                        .orElse(rules);
    }

    public List<EgressRule> egress() {
        return object.node().at("spec", "egress").map(YamlNode::items).orElse(List.of()).stream()
                .map(EgressRule::new)
                .toList();
    }

    /** Where it says what egress it allows, or that it is about egress, or what it is about at all. */
    public Place egressPlace() {
        return object.node()
                .placeOfKey("spec", "egress")
                .or(() -> object.node().placeOfKey("spec", "policyTypes"))
                .orElseGet(this::place);
    }

    /** True where it lets its pods connect to something else than name servers. */
    public boolean opensMoreThanDns() {
        return isCilium() || egress().stream().anyMatch(rule -> !rule.isDnsAlone());
    }

    /** How many rules stand in comments below its egress key. */
    public long commentedRules() {
        int from = egressPlace().line();
        int to = relations.endOf(object);
        return relations.commentedRules(place().path()).stream()
                .filter(line -> line > from && line < to)
                .count();
    }

    /** True where it lets its pods connect to something else than name servers, while others do not. */
    public boolean opensEgress() {
        return restrictsEgress() && opensMoreThanDns();
    }

    /** The workloads whose pods it selects. */
    public List<Neighbours> workloads() {
        return relations.neighbours(relations.selected(object, selector));
    }

    public Optional<String> patched(String... fields) {
        return relations.patched(object, fields);
    }

    /** Why it may select something although no workload here has its labels; empty where there is no such reason. */
    public Optional<String> unseen() {
        return relations.absences().unseen(object, selector);
    }

    /** The workload that it seems to be meant for, though it selects nothing. */
    public Optional<String> missed() {
        return relations.absences().missed(object, selector).map(Workload::name);
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
