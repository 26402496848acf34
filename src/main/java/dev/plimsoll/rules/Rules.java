package dev.plimsoll.rules;

import dev.plimsoll.audit.Rule;
import dev.plimsoll.rules.actions.ExcessivePermissions;
import dev.plimsoll.rules.actions.NoImagePublish;
import dev.plimsoll.rules.actions.NoSecurityScan;
import dev.plimsoll.rules.actions.UnpinnedAction;
import dev.plimsoll.rules.compose.DockerSocket;
import dev.plimsoll.rules.compose.HardcodedCredential;
import dev.plimsoll.rules.compose.LatestImage;
import dev.plimsoll.rules.compose.NoResourceLimits;
import dev.plimsoll.rules.compose.Privileged;
import dev.plimsoll.rules.dockerfile.FloatingBaseImage;
import dev.plimsoll.rules.dockerfile.IneffectiveHealthcheck;
import dev.plimsoll.rules.dockerfile.LatestBaseImage;
import dev.plimsoll.rules.dockerfile.NoDockerignore;
import dev.plimsoll.rules.dockerfile.RunsAsRoot;
import dev.plimsoll.rules.plimsoll.UnreadableFile;
import java.util.List;

/** All rules, a line each, by family and name. */
public final class Rules {
    private static final List<Rule<?>> ALL = List.of(
            new ExcessivePermissions(),
            new NoImagePublish(),
            new NoSecurityScan(),
            new UnpinnedAction(),
            new DockerSocket(),
            new HardcodedCredential(),
            new dev.plimsoll.rules.compose.IneffectiveHealthcheck(),
            new LatestImage(),
            new NoResourceLimits(),
            new Privileged(),
            new FloatingBaseImage(),
            new IneffectiveHealthcheck(),
            new LatestBaseImage(),
            new NoDockerignore(),
            new RunsAsRoot(),
            new UnreadableFile());

    private Rules() {}

    public static List<Rule<?>> all() {
        return ALL;
    }
}
