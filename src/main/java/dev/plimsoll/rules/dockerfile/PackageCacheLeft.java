package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.docker.PackageCache;
import java.util.stream.Stream;

/** Lists and caches of package managers in a layer. */
final class PackageCacheLeft implements Rule<PackageCache> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/package-cache-left")
            .title("Package manager's cache stays in the image")
            .severity(Severity.LOW)
            .why("Lists of packages and downloaded files make the image larger and are of no use in it; a later RUN"
                    + " can't take them out of this layer again.")
            .fix("Remove them in the same RUN, or mount a cache for them: RUN --mount=type=cache,target=….")
            .bad(Sample.of("Dockerfile", """
                FROM debian:12.5-slim
                RUN apt-get update && apt-get install -y --no-install-recommends curl <<<
                RUN rm -rf /var/lib/apt/lists/*
                USER app
                """))
            .good(Sample.of("Dockerfile", """
                FROM debian:12.5-slim
                RUN apt-get update \\
                    && apt-get install -y --no-install-recommends curl \\
                    && rm -rf /var/lib/apt/lists/*
                USER app
                """))
            .about(Concern.OPERATIONS)
            .like(Peer.HADOLINT, "DL3009", "DL3019", "DL3032", "DL3036", "DL3040")
            .like(Peer.TRIVY, "DS-0015", "DS-0019", "DS-0020", "DS-0025", "DS-0027");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<PackageCache> subjects(Repository repository) {
        return repository.builtStages().stream()
                .filter(stage -> !stage.isForDevelopment()
                        && !SampleFiles.isSample(stage.place().path()))
                .flatMap(PackageCache::of)
                .distinct();
    }

    @Override
    public Verdict judge(PackageCache cache) {
        return cache.left()
                .<Verdict>map(command ->
                        Problem.at(command, cache.manager() + " leaves " + cache.folder() + " in this layer"))
                .orElseGet(Verdict::holds);
    }
}
