package dev.plimsoll.model.compose;

import dev.plimsoll.model.HealthCommand;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Reads {@code healthcheck}: a test as a text or as a list that begins with CMD, CMD-SHELL or NONE. */
final class HealthCheckReader {
    private HealthCheckReader() {}

    static Optional<ComposeHealthCheck> read(YamlNode check) {
        if (check.entries().isEmpty()) {
            return Optional.empty();
        }
        Optional<YamlNode> test = check.get("test").filter(node -> !node.isNull());
        List<String> words = test.map(YamlNode::items).orElse(List.of()).stream()
                .map(item -> item.text().orElse(""))
                .toList();
        Optional<YamlNode> off = check.get("disable").filter(YamlNode::isTrue);
        boolean disabled = off.isPresent() || !words.isEmpty() && words.get(0).equals("NONE");
        Optional<HealthCommand> command = disabled
                ? Optional.empty()
                : test.flatMap(YamlNode::text).map(HealthCommand::shell).or(() -> listed(words));
        return Optional.of(
                new ComposeHealthCheck(off.or(() -> test).orElse(check).place(), disabled, command));
    }

    private static Optional<HealthCommand> listed(List<String> words) {
        if (words.size() < 2) {
            return Optional.empty();
        }
        List<String> rest = words.subList(1, words.size());
        return words.get(0).equals("CMD-SHELL")
                ? Optional.of(HealthCommand.shell(rest.get(0)))
                : Optional.of(HealthCommand.exec(words.get(0).equals("CMD") ? rest : words));
    }
}
