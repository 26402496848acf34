package dev.plimsoll.model.compose;

import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what bounds a service; nought and nothing are no bounds. */
final class ServiceLimits {
    private ServiceLimits() {}

    static ComposeLimits of(YamlNode service) {
        Optional<YamlNode> resources = service.at("deploy", "resources");
        Optional<YamlNode> limits = resources.flatMap(node -> node.get("limits"));
        Optional<YamlNode> reservations = resources.flatMap(node -> node.get("reservations"));
        boolean memory = anyBound(Stream.of(limits.flatMap(node -> node.get("memory")), service.get("mem_limit")));
        boolean cpu = anyBound(Stream.of(
                limits.flatMap(node -> node.get("cpus")),
                service.get("cpus"),
                service.get("cpu_quota"),
                service.get("cpuset")));
        boolean reserved = anyBound(Stream.of(service.get("mem_reservation")))
                || reservations.stream().anyMatch(node -> !node.entries().isEmpty());
        return new ComposeLimits(memory, cpu, reserved);
    }

    private static boolean anyBound(Stream<Optional<YamlNode>> values) {
        return values.flatMap(value -> value.flatMap(YamlNode::text).stream())
                .anyMatch(text -> !text.isBlank() && !text.matches("-1|0+(\\.0+)?[a-zA-Z]*"));
    }
}
