package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class ComposeRules {
    private ComposeRules() {}

    public static List<Rule<?>> all() {
        return List.of(
                new DockerSocket(),
                new HardcodedCredential(),
                new IneffectiveHealthcheck(),
                new LatestImage(),
                new NoHealthcheck(),
                new NoMetricsStack(),
                new NoResourceLimits(),
                new Privileged());
    }
}
