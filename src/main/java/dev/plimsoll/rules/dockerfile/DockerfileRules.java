package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class DockerfileRules {
    private DockerfileRules() {}

    public static List<Rule<?>> all() {
        return List.of(
                new AddInsteadOfCopy(),
                new BaseImageWithoutDigest(),
                new BuildToolsInImage(),
                new DeprecatedMaintainer(),
                new DistributionUpgrade(),
                new DuplicateStageName(),
                new FloatingBaseImage(),
                new IneffectiveHealthcheck(),
                new LatestBaseImage(),
                new MissingCopySource(),
                new NoDockerignore(),
                new NoHealthcheck(),
                new PackageCacheLeft(),
                new RelativeWorkdir(),
                new RunsAsRoot(),
                new SecretInBuild(),
                new ShellFormEntrypoint(),
                new SudoInRun(),
                new UnquotedVersionSpecifier(),
                new UnverifiedDownload());
    }
}
