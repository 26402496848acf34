package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.LocalRule;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.kubernetes.Container;
import dev.plimsoll.model.kubernetes.Container.Role;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.Optional;
import java.util.stream.Stream;

/** A container for which the scheduler sets no memory aside. */
final class NoMemoryRequest implements LocalRule<Workload, Container> {
    private static final RuleCard CARD = RuleCard.rule("k8s/no-memory-request")
            .title("Container has no memory request")
            .severity(Severity.MEDIUM)
            .why("The scheduler counts the pod as needing no memory and may put it on a node that is full; there"
                    + " it is among the first that the kernel kills.")
            .fix("Set resources.requests.memory to what the program usually needs, or a default with a LimitRange"
                    + " in its namespace.")
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
                        - name: app <<<
                          image: registry.example.org/web:1.4.2
                          resources:
                            requests: {cpu: 100m}
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
                          resources:
                            requests: {memory: 128Mi}
                        - name: proxy
                          image: registry.example.org/proxy:2.0.1
                          resources:
                            limits: {memory: 64Mi}
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.KUBE_LINTER, "unset-memory-requirements")
            .like(Peer.KUBE_SCORE, "container-resources")
            .like(Peer.POLARIS, "memoryRequestsMissing")
            .like(Peer.TRIVY, "KSV-0016")
            .like(Peer.CHECKOV, "CKV_K8S_12");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Ephemeral containers may ask for nothing (API reference, EphemeralContainer). */
    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Container> subjectsOf(Workload workload) {
        return workload.containers().stream().filter(container -> container.role() != Role.EPHEMERAL);
    }

    @Override
    public Verdict judge(Container container) {
        if (container.request("memory").isPresent()) {
            return Verdict.holds();
        }
        Optional<String> patched = container.workload().patched("requests", "limits");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        Problem problem = SampleManifests.problem(
                container.place(),
                "No memory request, and no limit that would be one: the scheduler sets nothing aside");
        return container.role() == Role.INIT ? problem.severity(Severity.LOW) : problem;
    }
}
