package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.LocalRule;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.kubernetes.Container;
import dev.plimsoll.model.kubernetes.DeployedImage;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A container whose image is a stand-in that nobody replaced. */
final class PlaceholderImage implements LocalRule<Workload, Container> {
    private static final int LONGEST = 500;
    private static final Pattern VARIABLE = Pattern.compile("[$%{}]");
    /** Beside the words that ask to be replaced: hosts that are reserved for examples (RFC 2606), accounts of AWS's manuals. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "<[^<>]*>|(^|[/:@._-])(replace|change)[_-]?(me|this)([/:@._-]|$)|(^|[/:@.])your[_-]"
                    + "|(^|[/:@.])your(registry|repo|repository|org|organization|company|user|username|name|account|project|image)"
                    + "([/:@._-]|$)|(^|[/:])(placeholder|todo|fixme)([/:@]|$)"
                    + "|^([a-z0-9-]+\\.)*example\\.(com|org|net)(:\\d+)?/|^([a-z0-9-]+\\.)+(example|invalid)(:\\d+)?/"
                    + "|^(123456789012|111122223333|000000000000)\\.dkr\\.ecr\\.",
            Pattern.CASE_INSENSITIVE);

    private static final RuleCard CARD = RuleCard.rule("k8s/placeholder-image")
            .title("Container image is a placeholder")
            .severity(Severity.HIGH)
            .why("There is no such image: the pod never starts, and a rollout that waits for it hangs.")
            .fix("Name the image that is really built, or set it with the images entry of the kustomization that"
                    + " gets deployed.")
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
                          image: your-registry/web:1.4.2 <<<
                        - name: proxy
                          image: <registry>/proxy:2.0.1 <<<
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
                          image: ghcr.io/acme/web:1.4.2
                """))
            .about(Concern.OPERATIONS);

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** In a sample a stand-in is right. */
    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Container> subjectsOf(Workload workload) {
        return Stream.of(workload)
                .filter(one -> !SampleFiles.isSample(one.place().path()))
                .flatMap(one -> one.containers().stream());
    }

    @Override
    public Verdict judge(Container container) {
        Optional<DeployedImage> unknown = Optional.empty();
        for (DeployedImage image : container.images()) {
            boolean filledIn = image.unknown().isPresent()
                    || VARIABLE.matcher(image.text()).find();
            if (!filledIn
                    && image.text().length() < LONGEST
                    && PLACEHOLDER.matcher(image.text()).find()) {
                String where = image.root()
                        .map(root -> ", and the kustomization in " + (root.isEmpty() ? "the root folder" : root)
                                + " deploys it so")
                        .orElse("");
                return Problem.at(image.place(), "Image " + image.text() + " is a placeholder" + where);
            }
            unknown = filledIn ? Optional.of(image) : unknown;
        }
        return unknown.map(image -> Verdict.cannotTell(
                        image.unknown().orElse("the image is named by something that is filled in later")))
                .orElse(Verdict.HOLDS);
    }
}
