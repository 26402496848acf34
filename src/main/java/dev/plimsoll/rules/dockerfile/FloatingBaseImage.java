package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.docker.BaseImage;
import java.util.stream.Stream;

/** Images that a Dockerfile takes by a tag that names no patch version. */
final class FloatingBaseImage implements Rule<BaseImage> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/floating-base-image")
            .title("Base image tag names no patch version")
            .severity(Severity.LOW)
            .why("The tag is given to another image with each release, so that two builds of one commit can differ"
                    + " and a fault that a release brings can't be traced to a change.")
            .fix("Name the patch version in the tag, or a digest, and let a bot raise it.")
            .bad(Sample.of("Dockerfile", """
                ARG PYTHON_VERSION=3.12-slim-bookworm
                FROM python:${PYTHON_VERSION} <<<
                COPY --from=ghcr.io/acme/tools:stable /bin/check /bin/ <<<
                USER app
                """))
            .good(Sample.of("Dockerfile", """
                ARG PYTHON_VERSION=3.12.7-slim-bookworm
                FROM python:${PYTHON_VERSION}
                USER app
                """))
            .about(Concern.SUPPLY_CHAIN);

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Those without a tag, or with latest, are another rule's. */
    @Override
    public Stream<BaseImage> subjects(Repository repository) {
        return repository.dockerfiles().stream()
                .flatMap(dockerfile -> dockerfile.images())
                .filter(image -> image.reference()
                        .filter(reference -> reference.pin() != ImageReference.Pin.LATEST)
                        .isPresent());
    }

    @Override
    public Verdict judge(BaseImage image) {
        ImageReference reference = image.reference().orElseThrow();
        if (reference.pin() != ImageReference.Pin.FLOATING) {
            return Verdict.holds();
        }
        Problem problem = Problem.at(image.place(), reference + " names neither a patch version nor a digest");
        return image.setAt()
                .map(place -> problem.related(place, "The default that is used here"))
                .orElse(problem);
    }
}
