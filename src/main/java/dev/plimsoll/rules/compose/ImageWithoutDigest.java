package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
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

/** A Compose service whose image has no digest. */
final class ImageWithoutDigest implements Rule<ComposeService> {
    private static final RuleCard CARD = RuleCard.rule("compose/image-without-digest")
            .title("Service's image has no digest")
            .severity(Severity.LOW)
            .why("A tag can be given to another image, by its publisher or by whoever takes the publisher's account;"
                    + " a digest can't.")
            .fix("Add the digest behind the tag (name:1.4.2@sha256:…), and let Dependabot or Renovate raise both.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2 <<<
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                """))
            .about(Concern.SUPPLY_CHAIN)
            .offByDefault();

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ComposeService> subjects(Repository repository) {
        return repository.composeServices().pulling();
    }

    @Override
    public Verdict judge(ComposeService service) {
        ComposeImage image = service.image().orElseThrow();
        if (image.reference().isEmpty()) {
            return Verdict.cannotTell(
                    image.text().written() + " is decided by a variable that the repository does not set");
        }
        return image.reference().get().pin() == ImageReference.Pin.DIGEST
                ? Verdict.holds()
                : Problem.at(
                        image.text().place(),
                        "Image " + image.text().written() + " of service " + service.key()
                                + " is named without a digest");
    }
}
