package dev.plimsoll.model.compose;

import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how a service is kept running: its policy of restarting, its log, and when it is started. */
final class UpkeepReader {
    private UpkeepReader() {}

    static ComposeUpkeep read(YamlNode service) {
        Optional<String> restart = service.textAt("restart")
                .or(() -> service.at("deploy", "restart_policy")
                        .filter(policy -> !policy.isNull())
                        .map(policy -> policy.textAt("condition").orElse("any")));
        Optional<YamlNode> logging = service.get("logging").filter(node -> !node.isNull());
        List<String> profiles = service.get("profiles").map(YamlNode::items).orElse(List.of()).stream()
                .flatMap(item -> item.text().stream())
                .toList();
        Set<String> needs = service.get("depends_on").map(YamlNode::entries).orElse(List.of()).stream()
                .map(YamlEntry::name)
                .collect(Collectors.toSet());
        return new ComposeUpkeep(
                restart,
                new ComposeLogging(
                        service.placeOfKey("logging").filter(place -> logging.isPresent()),
                        logging.flatMap(node -> node.textAt("driver")).filter(driver -> !driver.isBlank()),
                        logging.flatMap(node -> node.textAt("options", "max-size"))),
                profiles,
                needs);
    }
}
