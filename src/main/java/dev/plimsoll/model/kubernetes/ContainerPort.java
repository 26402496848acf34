package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A port that a container says it listens on (API reference, ContainerPort v1 core).
 *
 * @param number as written
 * @param protocol "TCP" where nothing is written
 * @param hostPort the node's port that leads to it, where one does
 */
public record ContainerPort(String number, Optional<String> name, String protocol, Optional<Seen<String>> hostPort) {
    static Stream<ContainerPort> of(YamlNode container) {
        return container.get("ports").stream()
                .flatMap(list -> list.items().stream())
                .map(port -> new ContainerPort(
                        port.textAt("containerPort").orElse(""),
                        port.textAt("name"),
                        port.textAt("protocol").orElse("TCP"),
                        Fields.text(port, "hostPort")
                                .filter(host -> !host.value().equals("0"))));
    }

    /** True where a probe or a Service means this port by this number or name. */
    public boolean isMeantBy(String numberOrName) {
        return number.equals(numberOrName) || name.filter(numberOrName::equals).isPresent();
    }
}
