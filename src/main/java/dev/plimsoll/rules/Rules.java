package dev.plimsoll.rules;

import dev.plimsoll.audit.Rule;
import dev.plimsoll.rules.actions.ExcessivePermissions;
import dev.plimsoll.rules.actions.NoImagePublish;
import dev.plimsoll.rules.actions.NoSecurityScan;
import dev.plimsoll.rules.actions.UnpinnedAction;
import dev.plimsoll.rules.app.CorsWildcard;
import dev.plimsoll.rules.compose.DockerSocket;
import dev.plimsoll.rules.compose.HardcodedCredential;
import dev.plimsoll.rules.compose.NoHealthcheck;
import dev.plimsoll.rules.compose.NoResourceLimits;
import dev.plimsoll.rules.compose.Privileged;
import dev.plimsoll.rules.dockerfile.FloatingBaseImage;
import dev.plimsoll.rules.dockerfile.LatestBaseImage;
import dev.plimsoll.rules.dockerfile.NoDockerignore;
import dev.plimsoll.rules.k8s.HostPath;
import dev.plimsoll.rules.k8s.NoLivenessProbe;
import dev.plimsoll.rules.k8s.NoMemoryLimit;
import dev.plimsoll.rules.k8s.NoSeccompProfile;
import dev.plimsoll.rules.plimsoll.UnreadableFile;
import dev.plimsoll.rules.repo.NoBackup;
import dev.plimsoll.rules.secrets.EnvFileCommitted;
import dev.plimsoll.rules.secrets.PrivateKeyCommitted;
import java.util.List;

/** All rules, a line each, by family and name; in full where two families have one of a name. */
public final class Rules {
    private static final List<Rule<?>> ALL = List.of(
            new ExcessivePermissions(),
            new NoImagePublish(),
            new NoSecurityScan(),
            new UnpinnedAction(),
            new CorsWildcard(),
            new DockerSocket(),
            new HardcodedCredential(),
            new dev.plimsoll.rules.compose.IneffectiveHealthcheck(),
            new dev.plimsoll.rules.compose.LatestImage(),
            new NoHealthcheck(),
            new NoResourceLimits(),
            new Privileged(),
            new FloatingBaseImage(),
            new dev.plimsoll.rules.dockerfile.IneffectiveHealthcheck(),
            new LatestBaseImage(),
            new NoDockerignore(),
            new dev.plimsoll.rules.dockerfile.RunsAsRoot(),
            new HostPath(),
            new dev.plimsoll.rules.k8s.LatestImage(),
            new NoLivenessProbe(),
            new NoMemoryLimit(),
            new NoSeccompProfile(),
            new dev.plimsoll.rules.k8s.RunsAsRoot(),
            new UnreadableFile(),
            new NoBackup(),
            new EnvFileCommitted(),
            new PrivateKeyCommitted());

    private Rules() {}

    public static List<Rule<?>> all() {
        return ALL;
    }
}
