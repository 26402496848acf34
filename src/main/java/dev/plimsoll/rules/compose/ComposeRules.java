package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class ComposeRules {
    private ComposeRules() {}

    public static List<Rule<?>> all() {
        return List.of(
                new AddedCapability(),
                new AliasConflict(),
                new AliasSprawl(),
                new DatastoreWithoutAuthentication(),
                new DatastoreWithoutVolume(),
                new DefaultCredential(),
                new DockerSocket(),
                new ExposedDatastore(),
                new FlatNetwork(),
                new FloatingImage(),
                new HardcodedCredential(),
                new HostNamespace(),
                new ImageWithoutDigest(),
                new IneffectiveHealthcheck(),
                new InsecureAppDefault(),
                new LatestImage(),
                new MissingBindSource(),
                new NoConnectionPooler(),
                new NoHealthcheck(),
                new NoLogRotation(),
                new NoMetricsStack(),
                new NoResourceLimits(),
                new NoRestartPolicy(),
                new PasswordInArguments(),
                new Privileged(),
                new PublishedOnAllInterfaces(),
                new SharedCredential(),
                new WritableCodeMount());
    }
}
