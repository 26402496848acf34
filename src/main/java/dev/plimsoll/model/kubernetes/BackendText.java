package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A backend as an Ingress or a route writes it. */
record BackendText(String service, Optional<String> port, Optional<String> namespace, Place place) {
    private static final Set<String> ROUTES = Set.of("HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "UDPRoute");

    /** All of an object; none of one that is neither an Ingress nor a route of the Gateway API. */
    static List<BackendText> in(KubernetesObject object) {
        if (object.kind().equals("Ingress") && object.group().matches("networking\\.k8s\\.io|extensions")) {
            return ingress(object.node()).toList();
        }
        if (ROUTES.contains(object.kind()) && object.group().equals("gateway.networking.k8s.io")) {
            return items(object.node().at("spec", "rules"))
                    .flatMap(rule -> items(rule.get("backendRefs")))
                    .flatMap(reference -> ofReference(reference).stream())
                    .toList();
        }
        return List.of();
    }

    private static Stream<BackendText> ingress(YamlNode node) {
        Stream<YamlNode> paths = items(node.at("spec", "rules"))
                .flatMap(rule -> items(rule.at("http", "paths")))
                .flatMap(path -> path.get("backend").stream());
        Stream<YamlNode> fallback =
                Stream.of("defaultBackend", "backend").flatMap(key -> node.at("spec", key).stream());
        return Stream.concat(fallback, paths).flatMap(backend -> ofIngress(backend).stream());
    }

    /** A port named "use-annotation" means an action of the load balancer on AWS, no Service. */
    private static Optional<BackendText> ofIngress(YamlNode backend) {
        Optional<String> port = backend.textAt("service", "port", "number")
                .or(() -> backend.textAt("service", "port", "name"))
                .or(() -> backend.textAt("servicePort"));
        return Fields.text(backend, "service", "name")
                .or(() -> Fields.text(backend, "serviceName"))
                .filter(name -> port.filter("use-annotation"::equals).isEmpty())
                .map(name -> new BackendText(name.value(), port, Optional.empty(), name.place()));
    }

    private static Optional<BackendText> ofReference(YamlNode reference) {
        boolean service = reference.textAt("kind").orElse("Service").equals("Service")
                && reference.textAt("group").orElse("").isEmpty();
        Optional<Seen<String>> name = Fields.text(reference, "name").filter(seen -> service);
        return name.map(seen ->
                new BackendText(seen.value(), reference.textAt("port"), reference.textAt("namespace"), seen.place()));
    }

    private static Stream<YamlNode> items(Optional<YamlNode> list) {
        return list.stream().flatMap(node -> node.items().stream());
    }
}
