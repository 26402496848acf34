package dev.plimsoll.rules.compose;

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
import dev.plimsoll.model.compose.ComposeImage;
import dev.plimsoll.model.compose.ComposeService;
import java.util.stream.Stream;

/** A Compose service whose image has a tag that names no patch version. */
final class FloatingImage implements Rule<ComposeService> {
    private static final RuleCard CARD = RuleCard.rule("compose/floating-image")
            .title("Service's image tag names no patch version")
            .severity(Severity.LOW)
            .why("The tag is given to another image with each release: a pull brings another program than the one that"
                    + " was tested, and there is nothing to go back to.")
            .fix("Name the patch version in the tag, or a digest, and let Dependabot or Renovate raise it.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  cache:
                    image: valkey/valkey:8-alpine <<<
                  app:
                    image: ghcr.io/example/app:${TAG:-stable} <<<
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  cache:
                    image: valkey/valkey:8.0.1-alpine
                  db:
                    image: postgres:17.2
                """))
            .about(Concern.SUPPLY_CHAIN)
            .like(Peer.DCLINT, "service-image-require-explicit-tag");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Those without a tag, or with latest, are another rule's; so are those that a variable decides. */
    @Override
    public Stream<ComposeService> subjects(Repository repository) {
        return repository
                .composeServices()
                .pulling()
                .filter(service -> service.image()
                        .flatMap(ComposeImage::reference)
                        .filter(image -> image.pin() != ImageReference.Pin.LATEST)
                        .isPresent());
    }

    @Override
    public Verdict judge(ComposeService service) {
        ComposeImage image = service.image().orElseThrow();
        if (image.reference().orElseThrow().pin() != ImageReference.Pin.FLOATING) {
            return Verdict.holds();
        }
        if (image.reference().get().tag().filter(tag -> tag.matches("__.+__")).isPresent()) {
            return Verdict.cannotTell(image.text().written() + " is a template that something fills in");
        }
        return Problem.at(
                image.text().place(),
                "Image " + image.text().written() + " of service " + service.key()
                        + " names neither a patch version nor a digest");
    }
}
