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
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.kubernetes.Container;
import dev.plimsoll.model.kubernetes.DeployedImage;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.Optional;
import java.util.stream.Stream;

/** A container that keeps an image whose tag has moved on. */
final class ImagePullPolicy implements LocalRule<Workload, Container> {
    private static final RuleCard CARD = RuleCard.rule("k8s/image-pull-policy")
            .title("Image with a moving tag is not pulled again")
            .severity(Severity.LOW)
            .why("A node that has the image keeps it although the tag means another one by now: pods of one"
                    + " Deployment run different code, by node.")
            .fix("Name a full version or a digest; with a tag that moves, set imagePullPolicy: Always.")
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
                          image: registry.example.org/web:stable
                          imagePullPolicy: IfNotPresent <<<
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
                          imagePullPolicy: IfNotPresent
                """))
            .about(Concern.SUPPLY_CHAIN)
            .like(Peer.KUBE_SCORE, "container-image-pull-policy")
            .like(Peer.POLARIS, "pullPolicyNotAlways")
            .like(Peer.CHECKOV, "CKV_K8S_15");

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
        return workload.containers().stream()
                .filter(container -> container.imagePullPolicy().isPresent());
    }

    @Override
    public Verdict judge(Container container) {
        Seen<String> policy = container.imagePullPolicy().orElseThrow();
        if (policy.value().equals("Always")) {
            return Verdict.holds();
        }
        Optional<String> unknown = Optional.empty();
        for (DeployedImage image : container.images()) {
            Optional<Pin> pin = image.reference().map(ImageReference::pin);
            if (pin.filter(known -> known == Pin.LATEST || known == Pin.FLOATING)
                    .isPresent()) {
                return container
                        .workload()
                        .patched("imagePullPolicy")
                        .map(Verdict::cannotTell)
                        .orElseGet(() -> Problem.at(
                                policy.place(),
                                "The tag of " + image.text() + " moves, and imagePullPolicy is " + policy.value()));
            }
            unknown = pin.isEmpty() ? image.unknown().or(() -> Optional.of("the image is filled in later")) : unknown;
        }
        return unknown.map(Verdict::cannotTell).orElse(Verdict.HOLDS);
    }
}
