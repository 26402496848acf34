package dev.plimsoll.model.compose;

import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads what a service may do to its host. */
final class RightsReader {
    private RightsReader() {}

    static ComposeRights read(YamlNode service) {
        List<Seen<String>> capabilities = service.get("cap_add").map(YamlNode::items).orElse(List.of()).stream()
                .flatMap(item -> item.text().stream()
                        .map(name -> new Seen<>(
                                name.strip().toUpperCase(Locale.ROOT).replaceFirst("^CAP_", ""), item.place())))
                .toList();
        List<Seen<String>> namespaces = Stream.of("network_mode", "pid", "ipc")
                .flatMap(key -> service
                        .get(key)
                        .filter(node -> node.text().filter("host"::equals).isPresent())
                        .map(node -> new Seen<>(key, node.place()))
                        .stream())
                .toList();
        return new ComposeRights(
                service.get("privileged").filter(YamlNode::isTrue).map(YamlNode::place), capabilities, namespaces);
    }
}
