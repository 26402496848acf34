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

/** Images that a Dockerfile takes by a tag alone. */
final class BaseImageWithoutDigest implements Rule<BaseImage> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/base-image-without-digest")
            .title("Base image is named by its tag alone")
            .severity(Severity.LOW)
            .why("Whoever can publish the image can put another one behind the same tag. A digest names one content,"
                    + " and what was reviewed is what is built.")
            .fix("Add the digest behind the tag (image:tag@sha256:…), and let a bot raise both.")
            .bad(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim AS build <<<
                FROM build
                COPY --from=ghcr.io/acme/tools:1.4.2 /bin/check /bin/ <<<
                USER app
                """))
            .good(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim@sha256:60d9996b6a8a3689d36db740b49f4327be3be09a21122bd02fb8895abb38b50d
                USER app
                """))
            .about(Concern.SUPPLY_CHAIN)
            .offByDefault();

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
        return reference.digest().isPresent()
                ? Verdict.holds()
                : Problem.at(image.place(), reference + " has no digest");
    }
}
