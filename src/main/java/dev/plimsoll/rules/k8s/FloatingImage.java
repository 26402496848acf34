package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.LocalRule;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.model.ImageReference.Pin;
import dev.plimsoll.model.kubernetes.Container;
import dev.plimsoll.model.kubernetes.DeployedImage;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.Optional;
import java.util.stream.Stream;

/** A container whose image has a tag that moves. */
final class FloatingImage implements LocalRule<Workload, Container> {
    private static final RuleCard CARD = RuleCard.rule("k8s/floating-image")
            .title("Container image tag names no patch version")
            .severity(Severity.LOW)
            .why("The tag is given to another image with each release, so that a pod that is started again can run"
                    + " other code than its neighbours, and nobody can tell which it was.")
            .fix("Name the patch version in the tag, or a digest, and let a bot raise it.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  selector:
                    matchLabels: {app: web}
                  template:
                    metadata:
                      labels: {app: web}
                    spec:
                      containers:
                        - name: app
                          image: registry.example.org/web:stable <<<
                        - name: cache
                          image: redis:7-alpine <<<
                """))
            .good(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  selector:
                    matchLabels: {app: web}
                  template:
                    metadata:
                      labels: {app: web}
                    spec:
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                """))
            .about(Concern.SUPPLY_CHAIN);

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Those without a tag, or with latest, are another rule's. */
    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Container> subjectsOf(Workload workload) {
        return workload.containers().stream()
                .filter(container -> container.images().stream()
                        .flatMap(image -> image.reference().stream())
                        .noneMatch(reference -> reference.pin() == Pin.LATEST));
    }

    @Override
    public Verdict judge(Container container) {
        Optional<DeployedImage> unknown = Optional.empty();
        for (DeployedImage image : container.images()) {
            Optional<ImageReference> reference = image.reference();
            if (reference.filter(known -> known.pin() == Pin.FLOATING).isPresent()) {
                String where = image.root()
                        .map(root -> ", deployed through the kustomization in "
                                + (root.isEmpty() ? "the root folder" : root))
                        .orElse("");
                return Problem.at(
                        image.place(), reference.get() + " names neither a patch version nor a digest" + where);
            }
            unknown = reference.isEmpty() ? Optional.of(image) : unknown;
        }
        return unknown.map(image -> Verdict.cannotTell(
                        image.unknown().orElse("the image is named by something that is filled in later")))
                .orElse(Verdict.HOLDS);
    }
}
