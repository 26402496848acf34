package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.LocalRule;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A workload that lives in the namespace default. */
final class DefaultNamespace implements LocalRule<Workload, Workload> {
    private static final RuleCard CARD = RuleCard.rule("k8s/default-namespace")
            .title("Workload is deployed to the namespace default")
            .severity(Severity.LOW)
            .why("Rights, quotas and network policies are given by namespace; in default stands whatever somebody"
                    + " forgot to place, and shares them.")
            .fix("Give the application a namespace of its own and name it in metadata.namespace or in the"
                    + " kustomization.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web <<<
                  namespace: default
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
            .good(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                  namespace: shop
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
            .about(Concern.OPERATIONS)
            .like(Peer.KUBE_LINTER, "use-namespace")
            .like(Peer.TRIVY, "KSV-0110")
            .like(Peer.CHECKOV, "CKV_K8S_21");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Workload> subjectsOf(Workload workload) {
        return Stream.of(workload)
                .filter(one -> !SampleFiles.isSample(one.place().path()) && !one.isForDevelopment());
    }

    @Override
    public Verdict judge(Workload workload) {
        List<Optional<String>> namespaces = workload.namespaces();
        if (namespaces.stream().anyMatch(one -> one.filter("default"::equals).isPresent())) {
            return Problem.at(workload.place(), workload.name() + " is deployed to the namespace default");
        }
        return namespaces.stream().anyMatch(Optional::isEmpty)
                ? Verdict.cannotTell("no file names its namespace: whoever applies it chooses")
                : Verdict.holds();
    }
}
