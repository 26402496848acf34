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
import java.util.Set;
import java.util.stream.Stream;

/** An application among the cluster's own components. */
final class SystemNamespace implements LocalRule<Workload, Workload> {
    private static final Set<String> SYSTEM = Set.of("kube-system", "kube-public", "kube-node-lease");
    private static final List<String> OWN =
            List.of("registry.k8s.io/", "k8s.gcr.io/", "gke.gcr.io/", "public.ecr.aws/eks/");
    private static final RuleCard CARD = RuleCard.rule("k8s/system-namespace")
            .title("Application is deployed to a namespace of the cluster's own")
            .severity(Severity.MEDIUM)
            .why("What runs in kube-system is often exempt from policies and quotas; its ServiceAccounts and"
                    + " Secrets lie beside those that rule the cluster.")
            .fix("Give the application a namespace of its own.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web <<<
                  namespace: kube-system
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
            .about(Concern.SECURITY)
            .like(Peer.TRIVY, "KSV-0037");

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
                .filter(one -> !SampleFiles.isSample(one.place().path()));
    }

    @Override
    public Verdict judge(Workload workload) {
        Optional<String> system = workload.namespaces().stream()
                .flatMap(Optional::stream)
                .filter(SYSTEM::contains)
                .findFirst();
        if (system.isEmpty() || isComponent(workload)) {
            return Verdict.holds();
        }
        return Problem.at(
                workload.place(),
                workload.name() + " is deployed to " + system.get()
                        + ", and nothing shows that it is part of the cluster");
    }

    /** Agents of nodes, what the cluster must not do without, what may see the node or the API, and Kubernetes' own images. */
    private static boolean isComponent(Workload workload) {
        return workload.object().kind().equals("DaemonSet")
                || workload.pod()
                        .priorityClass()
                        .filter(name -> name.startsWith("system-"))
                        .isPresent()
                || !workload.pod().hostNamespaces().isEmpty()
                || workload.account().binding().isPresent()
                || workload.containers().stream()
                        .flatMap(container -> container.images().stream())
                        .anyMatch(image -> OWN.stream().anyMatch(image.text()::startsWith));
    }
}
