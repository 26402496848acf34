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
import dev.plimsoll.model.docker.BuildDownload;
import java.util.stream.Stream;

/** Downloads of a build that nothing vouches for. */
final class UnverifiedDownload implements Rule<BuildDownload> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/unverified-download")
            .title("Download is not verified")
            .severity(Severity.MEDIUM)
            .why("Whoever stands between the builder and the server, or takes over the server, decides what runs in the"
                    + " build and ends up in the image.")
            .fix("Leave the checks on and import the key that is missing; download scripts to a file and compare their"
                    + " checksum before running them.")
            .bad(Sample.of("Dockerfile", """
                FROM rockylinux/rockylinux:9.4.20240523
                RUN dnf install -y --nogpgcheck \\ <<<
                        https://mirrors.example.org/release-9.noarch.rpm && \\
                    dnf clean all
                RUN curl -fsSL https://get.example.org/install.sh | sh -s -- -y <<<
                RUN curl -fsSLk https://example.org/tool -o /usr/local/bin/tool <<<
                USER app
                """))
            .good(Sample.of("Dockerfile", """
                FROM rockylinux/rockylinux:9.4.20240523
                RUN curl -fsSLo /tmp/tool.tar.gz https://example.org/tool.tar.gz && \\
                    echo "60d9996b6a8a3689d36db740b49f4327be3be09a21122bd02fb8895abb38b50d  /tmp/tool.tar.gz" | sha256sum -c && \\
                    tar -xzf /tmp/tool.tar.gz -C /usr/local/bin
                USER app
                """))
            .about(Concern.SUPPLY_CHAIN)
            .like(
                    Peer.CHECKOV,
                    "CKV2_DOCKER_2",
                    "CKV2_DOCKER_3",
                    "CKV2_DOCKER_4",
                    "CKV2_DOCKER_5",
                    "CKV2_DOCKER_6",
                    "CKV2_DOCKER_7",
                    "CKV2_DOCKER_8",
                    "CKV2_DOCKER_9",
                    "CKV2_DOCKER_10",
                    "CKV2_DOCKER_11",
                    "CKV2_DOCKER_12",
                    "CKV2_DOCKER_13",
                    "CKV2_DOCKER_14",
                    "CKV2_DOCKER_16");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<BuildDownload> subjects(Repository repository) {
        return repository.dockerfiles().stream().flatMap(BuildDownload::of);
    }

    @Override
    public Verdict judge(BuildDownload download) {
        if (download.unverified().isEmpty()) {
            return Verdict.holds();
        }
        Problem problem = Problem.at(download.place(), download.unverified().get());
        return SampleFiles.isSample(download.place().path()) ? problem.severity(Severity.LOW) : problem;
    }
}
