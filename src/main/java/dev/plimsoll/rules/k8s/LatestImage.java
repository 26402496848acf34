package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.LocalRule;
import dev.plimsoll.audit.Peer;
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

/** A container whose image has no tag, or the tag latest, once it is deployed. */
final class LatestImage implements LocalRule<Workload, Container> {
    private static final RuleCard CARD = RuleCard.rule("k8s/latest-image")
            .title("Container image has no fixed tag")
            .severity(Severity.MEDIUM)
            .why("What latest means changes without a change to this repository: pods of one Deployment can run"
                    + " different code, and there is nothing to roll back to.")
            .fix("Name a version, or better a digest: image: registry.example.org/web:1.4.2.")
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
                      initContainers:
                        - name: migrate
                          image: registry.example.org:5000/web <<<
                      containers:
                        - name: app
                          image: registry.example.org:5000/web:latest <<<
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
                          image: registry.example.org:5000/web:1.4.2
                """))
            .about(Concern.SUPPLY_CHAIN)
            .like(Peer.KUBE_LINTER, "latest-tag")
            .like(Peer.KUBE_SCORE, "container-image-tag")
            .like(Peer.POLARIS, "tagNotSpecified")
            .like(Peer.TRIVY, "KSV-0013")
            .like(Peer.CHECKOV, "CKV_K8S_14");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Container> subjectsOf(Workload workload) {
        return workload.containers().stream();
    }

    @Override
    public Verdict judge(Container container) {
        Optional<DeployedImage> unknown = Optional.empty();
        for (DeployedImage image : container.images()) {
            Optional<ImageReference> name = image.reference();
            if (name.filter(known -> known.pin() == Pin.LATEST).isPresent()) {
                return problem(image, name.get());
            }
            unknown = name.isEmpty() ? Optional.of(image) : unknown;
        }
        return unknown.map(image -> Verdict.cannotTell(
                        image.unknown().orElse("the image is named by something that is filled in later")))
                .orElse(Verdict.HOLDS);
    }

    private static Verdict problem(DeployedImage image, ImageReference name) {
        boolean tagged = name.tag().isPresent();
        String how = tagged ? " has the tag latest" : " has no tag, which means latest";
        String where = image.root()
                .map(root -> ", deployed through the kustomization in " + (root.isEmpty() ? "the root folder" : root))
                .orElse("");
        return Problem.at(image.place(), "Image " + image.text() + how + where);
    }
}
