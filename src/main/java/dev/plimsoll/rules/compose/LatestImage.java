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

/** A Compose service whose image has no tag, or the tag latest. */
final class LatestImage implements Rule<ComposeService> {
    private static final RuleCard CARD = RuleCard.rule("compose/latest-image")
            .title("Service runs an image without a version")
            .severity(Severity.MEDIUM)
            .why("What runs depends on the day it was pulled: two hosts run different programs, a restart can bring"
                    + " a new major version, and there is nothing to roll back to.")
            .fix("Name the version that is in use, and let Dependabot or Renovate raise it.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  cache:
                    image: valkey/valkey <<<
                  registry:
                    image: registry.example.org:5000/tools/registry <<<
                  app:
                    image: example/app:${TAG:-latest} <<<
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  cache:
                    image: valkey/valkey:8.0.1
                  app:
                    image: ${REGISTRY:-ghcr.io}/example/app:${TAG:-1.4.2}
                """))
            .about(Concern.SUPPLY_CHAIN)
            .like(Peer.DCLINT, "service-image-require-explicit-tag");

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
        String written = image.text().written();
        if (image.reference().isEmpty()) {
            return Verdict.cannotTell(written + " is decided by a variable that the repository does not set");
        }
        ImageReference reference = image.reference().get();
        if (reference.pin() != ImageReference.Pin.LATEST) {
            return Verdict.holds();
        }
        String what = reference.tag().isEmpty() ? " has no tag, which means latest" : " is the tag latest";
        boolean chosen = written.contains("${") && reference.tag().isPresent();
        String how = chosen ? ", as far as the repository sets its variables" : "";
        Problem problem =
                TestServices.problem(image.text().place(), "Image " + written + " of " + service.name() + what + how);
        return chosen && !written.endsWith(":latest") ? problem.severity(Severity.LOW) : problem;
    }
}
