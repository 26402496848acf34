package dev.plimsoll.model.compose;

import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Optional;
import java.util.Set;

/** Tells how long a service is meant to run from what is said of restarting, publishing and starting it. */
final class ServiceLife {
    private static final Set<String> ENDS = Set.of("no", "false", "none", "on-failure");

    private ServiceLife() {}

    static ComposeLife of(YamlNode service, boolean awaited) {
        if (awaited) {
            return ComposeLife.JOB;
        }
        Optional<String> restart =
                service.textAt("restart").or(() -> service.textAt("deploy", "restart_policy", "condition"));
        boolean reachable = hasItems(service, "ports") || hasItems(service, "expose");
        if (reachable
                || restart.filter(policy -> !ENDS.contains(policy.replaceFirst(":.*", "")))
                        .isPresent()) {
            return ComposeLife.SERVICE;
        }
        return restart.isPresent() || hasItems(service, "profiles") ? ComposeLife.UNCLEAR : ComposeLife.SERVICE;
    }

    private static boolean hasItems(YamlNode service, String key) {
        return service.get(key).filter(node -> !node.items().isEmpty()).isPresent();
    }
}
