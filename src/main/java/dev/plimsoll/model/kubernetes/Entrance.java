package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where requests come into the cluster: an Ingress, or a Gateway (of the Gateway API or of Istio). */
public final class Entrance implements Fact {
    private static final Set<String> PLAIN = Set.of("HTTP", "HTTP2", "GRPC", "GRPC-WEB");

    private final KubernetesObject object;

    private final Relations relations;

    private Entrance(KubernetesObject object, Relations relations) {
        this.object = object;
        this.relations = relations;
    }

    static Optional<Entrance> of(KubernetesObject object, Relations relations) {
        String kind = object.kind() + " " + object.group();
        boolean known = Set.of(
                        "Ingress networking.k8s.io",
                        "Ingress extensions",
                        "Gateway gateway.networking.k8s.io",
                        "Gateway networking.istio.io")
                .contains(kind);
        return known && object.node().get("spec").isPresent()
                ? Optional.of(new Entrance(object, relations))
                : Optional.empty();
    }

    public KubernetesObject object() {
        return object;
    }

    public boolean isGateway() {
        return object.kind().equals("Gateway");
    }

    /** The hosts that it answers for; none where it answers for all. */
    public List<String> hosts() {
        return items("spec", "rules")
                .flatMap(rule -> rule.textAt("host").stream())
                .distinct()
                .toList();
    }

    /** The hosts that no entry of its tls section covers; an entry without hosts covers all. */
    public List<String> uncovered() {
        List<YamlNode> entries = items("spec", "tls").toList();
        List<String> covered = entries.stream()
                .flatMap(entry -> entry.get("hosts").stream())
                .flatMap(hosts -> hosts.items().stream())
                .flatMap(host -> host.text().stream())
                .toList();
        boolean all = entries.stream().anyMatch(entry -> entry.get("hosts").isEmpty());
        return all
                ? List.of()
                : hosts().stream().filter(host -> !covers(covered, host)).toList();
    }

    private static boolean covers(List<String> covered, String host) {
        String wildcard = "*" + host.substring(Math.max(0, host.indexOf('.')));
        return covered.contains(host) || covered.contains(wildcard);
    }

    /** True where it has a tls section, or as a Gateway a listener that is not plain HTTP. */
    public boolean encrypts() {
        return isGateway()
                ? listeners().anyMatch(listener -> !isPlain(listener))
                : items("spec", "tls").findAny().isPresent();
    }

    private Stream<YamlNode> listeners() {
        return Stream.concat(
                items("spec", "listeners"), items("spec", "servers").flatMap(server -> server.get("port").stream()));
    }

    private static boolean isPlain(YamlNode listener) {
        return listener.textAt("protocol").filter(PLAIN::contains).isPresent();
    }

    /** Where the first listener of a Gateway for plain HTTP is. */
    public Optional<Place> plainListener() {
        return listeners()
                .filter(Entrance::isPlain)
                .findFirst()
                .map(listener -> listener.placeOfKey("protocol").orElseGet(listener::place));
    }

    /** The value of an annotation. */
    public Optional<String> annotation(String key) {
        return object.node().textAt("metadata", "annotations", key);
    }

    /** The names of its annotations. */
    public List<String> annotations() {
        return object.node().at("metadata", "annotations").stream()
                .flatMap(node -> node.entries().stream())
                .map(entry -> entry.name())
                .toList();
    }

    /** What serves it, where it says so. */
    public Optional<String> className() {
        return object.node()
                .textAt("spec", "ingressClassName")
                .or(() -> annotation("kubernetes.io/ingress.class"))
                .or(() -> object.node().textAt("spec", "gatewayClassName"));
    }

    public Optional<String> patched(String... fields) {
        return relations.patched(object, fields);
    }

    private Stream<YamlNode> items(String... keys) {
        return object.node().at(keys).stream().flatMap(list -> list.items().stream());
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
