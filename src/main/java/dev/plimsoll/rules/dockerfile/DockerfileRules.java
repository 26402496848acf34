package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class DockerfileRules {
    private DockerfileRules() {}

    public static List<Rule<?>> all() {
        return List.of(
                new FloatingBaseImage(),
                new IneffectiveHealthcheck(),
                new LatestBaseImage(),
                new NoDockerignore(),
                new RunsAsRoot());
    }
}
