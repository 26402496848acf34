package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.docker.BaseImage;
import java.util.stream.Stream;

/** Images that a Dockerfile takes without a tag, or as "latest". */
final class LatestBaseImage implements Rule<BaseImage> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/latest-base-image")
            .title("Base image has no tag, or latest")
            .severity(Severity.MEDIUM)
            .why("Without a tag, or with latest, each build takes whatever was published last: a new major version"
                    + " comes in unasked, and a build of today can't be repeated tomorrow.")
            .fix("Name a version in the tag, or a digest.")
            .bad(Sample.of("Dockerfile", """
                ARG NODE=node:latest
                FROM $NODE AS build <<<
                RUN npm ci

                FROM nginx <<<
                COPY --from=build /app /usr/share/nginx/html
                COPY --from=ghcr.io/acme/tools:latest /bin/check /bin/ <<<
                """))
            .good(Sample.of("Dockerfile", """
                ARG NODE=20.11.1
                FROM node:$NODE AS build
                RUN npm ci

                FROM build AS test
                FROM registry.example.org:5000/nginx:1.25.3
                COPY --from=build /app /usr/share/nginx/html
                """))
            .about(Concern.SUPPLY_CHAIN)
            .like(Peer.HADOLINT, "DL3006", "DL3007")
            .like(Peer.TRIVY, "DS-0001")
            .like(Peer.CHECKOV, "CKV_DOCKER_7");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<BaseImage> subjects(Repository repository) {
        return repository.dockerfiles().stream().flatMap(dockerfile -> dockerfile.images());
    }

    @Override
    public Verdict judge(BaseImage image) {
        if (image.reference().isEmpty()) {
            return Verdict.cannotTell("the image is made of a variable that has no default here");
        }
        ImageReference reference = image.reference().get();
        if (reference.pin() != ImageReference.Pin.LATEST) {
            return Verdict.holds();
        }
        String tag = reference.tag().isPresent() ? "has the tag latest" : "has no tag, which means latest";
        Problem seen = Problem.at(image.place(), image.name() + " " + tag);
        Problem problem = SampleFiles.isSample(image.place().path()) ? seen.severity(Severity.LOW) : seen;
        return image.setAt()
                .map(place -> problem.related(place, "The default that is used here"))
                .orElse(problem);
    }
}
