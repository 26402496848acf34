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
import dev.plimsoll.model.docker.StageFolder;
import java.util.stream.Stream;

/** Working folders that depend on the base image. */
final class RelativeWorkdir implements Rule<StageFolder> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/relative-workdir")
            .title("WORKDIR is relative to an unknown folder")
            .severity(Severity.LOW)
            .why("A relative WORKDIR counts from the one that the base image sets: another version of the base can move"
                    + " everything that follows.")
            .fix("Begin the path with a slash.")
            .bad(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim
                WORKDIR app <<<
                USER app
                """))
            .good(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim
                ENV HOME_OF_APP=/srv/app
                WORKDIR ${HOME_OF_APP}
                WORKDIR src
                USER app
                """))
            .about(Concern.OPERATIONS)
            .like(Peer.HADOLINT, "DL3000")
            .like(Peer.TRIVY, "DS-0009")
            .like(Peer.CHECKOV, "CKV_DOCKER_10");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<StageFolder> subjects(Repository repository) {
        return repository.dockerfiles().stream()
                .flatMap(dockerfile -> dockerfile.stages().stream())
                .flatMap(stage -> stage.folders().stream());
    }

    @Override
    public Verdict judge(StageFolder folder) {
        if (folder.isAbsolute() || folder.below()) {
            return Verdict.holds();
        }
        return folder.isUnknown()
                ? Verdict.cannotTell("WORKDIR is made of a variable that has no value here")
                : Problem.at(
                        folder.place(), "WORKDIR " + folder.text() + " counts from wherever the base image stands");
    }
}
