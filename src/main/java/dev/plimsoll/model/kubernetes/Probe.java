package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.HealthCommand;
import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way in which the kubelet asks a container whether it works (API reference, Probe v1 core).
 *
 * @param key "livenessProbe", "readinessProbe" or "startupProbe"
 * @param command what it runs in the container, for an exec probe
 * @param port what it connects to, a number or the name of a port; empty for an exec probe
 */
public record Probe(
        Container container, String key, Place place, Optional<HealthCommand> command, Optional<Seen<String>> port)
        implements Fact {

    static Stream<Probe> of(Container container, YamlNode node) {
        return Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                .flatMap(key -> node.get(key).stream()
                        .filter(probe -> !probe.entries().isEmpty())
                        .map(probe -> new Probe(
                                container,
                                key,
                                node.placeOfKey(key).orElseGet(probe::place),
                                command(probe),
                                port(probe))));
    }

    private static Optional<HealthCommand> command(YamlNode probe) {
        return probe.at("exec", "command")
                .map(list -> HealthCommand.exec(list.items().stream()
                        .flatMap(word -> word.text().stream())
                        .toList()));
    }

    /** A probe that names a host asks that host, not the container. */
    private static Optional<Seen<String>> port(YamlNode probe) {
        return Stream.of("httpGet", "tcpSocket", "grpc")
                .filter(way -> probe.textAt(way, "host").isEmpty())
                .flatMap(way -> Fields.text(probe, way, "port").stream())
                .findFirst();
    }

    /** "liveness probe". */
    public String words() {
        return key.replace("Probe", " probe");
    }

    @Override
    public String name() {
        return container.name() + " " + key;
    }
}
