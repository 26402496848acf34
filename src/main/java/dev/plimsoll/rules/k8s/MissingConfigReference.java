package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.kubernetes.Absence;
import dev.plimsoll.model.kubernetes.ConfigReference;
import dev.plimsoll.model.kubernetes.KubernetesObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A pod that waits for a ConfigMap, or for a key, that nobody makes. */
final class MissingConfigReference implements Rule<ConfigReference> {
    /** Those that the cluster itself puts into every namespace. */
    private static final Set<String> GIVEN = Set.of("kube-root-ca.crt", "openshift-service-ca.crt");

    private static final RuleCard CARD = RuleCard.rule("k8s/missing-config-reference")
            .title("ConfigMap or key is defined nowhere")
            .severity(Severity.MEDIUM)
            .why("A container whose configuration is not there does not start: the pod stays in"
                    + " CreateContainerConfigError or ContainerCreating.")
            .fix("Define it beside the workload, correct the name, or mark the reference optional: true.")
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
                          image: registry.example.org/web:1.4.2
                          envFrom:
                            - configMapRef:
                                name: web-confg <<<
                          env:
                            - name: LOG_LEVEL
                              valueFrom:
                                configMapKeyRef:
                                  name: web-config
                                  key: LOGLEVEL <<<
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: web-config
                data:
                  LOG_LEVEL: info
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
                          envFrom:
                            - configMapRef:
                                name: web-config
                          env:
                            - name: LOG_LEVEL
                              valueFrom:
                                configMapKeyRef:
                                  name: web-config
                                  key: LOG_LEVEL
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: web-config
                data:
                  LOG_LEVEL: info
                """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ConfigReference> subjects(Repository repository) {
        return repository.kubernetes().relations().workloads().stream()
                .filter(one -> !one.isSample())
                .flatMap(one -> one.configReferences().stream());
    }

    /** Most Secrets stand in no repository, and should not. */
    @Override
    public Verdict judge(ConfigReference reference) {
        if (GIVEN.contains(reference.target())) {
            return Verdict.holds();
        }
        String what = reference.kind() + " " + reference.target();
        Optional<Absence> missing = reference.missing();
        if (missing.isPresent()) {
            Optional<String> excuse = missing.get()
                    .excuse()
                    .or(() -> reference.kind().equals("Secret")
                            ? Optional.of("no file defines " + what + "; Secrets are often made elsewhere")
                            : reference.madeByHand());
            return excuse.map(Verdict::cannotTell)
                    .orElseGet(() -> Problem.at(reference.place(), "No file defines " + what));
        }
        List<KubernetesObject> without = reference.withoutKey();
        if (without.isEmpty()) {
            return Verdict.holds();
        }
        KubernetesObject first = without.get(0);
        return SampleFiles.isSample(first.place().path())
                ? Verdict.cannotTell(what + " stands in " + first.place().path() + ", a sample of the real one")
                : Problem.at(
                                reference.place(),
                                what + " has no key " + reference.key().orElse("?")
                                        + ", and the reference is not optional")
                        .related(first.place(), what);
    }
}
