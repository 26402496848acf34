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
import java.util.stream.Stream;

/** A container that stays and that nobody restarts when it hangs. */
final class NoLivenessProbe implements LocalRule<Workload, Container> {
    private static final RuleCard CARD = RuleCard.rule("k8s/no-liveness-probe")
            .title("Container has no liveness probe")
            .severity(Severity.LOW)
            .why("Kubernetes restarts a container that ends, not one that hangs: without a probe it stays as it is"
                    + " until somebody notices.")
            .fix("Add a livenessProbe that asks the program itself, patient enough for its slowest honest answer.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata:
                  name: web
                spec:
                  serviceName: web
                  selector:
                    matchLabels: {app: web}
                  template:
                    metadata:
                      labels: {app: web}
                    spec:
                      initContainers:
                        - name: migrate
                          image: registry.example.org/web:1.4.2
                      containers:
                        - name: app <<<
                          image: registry.example.org/web:1.4.2
                          readinessProbe:
                            httpGet: {path: /ready, port: 8080}
                """))
            .good(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata:
                  name: web
                spec:
                  serviceName: web
                  selector:
                    matchLabels: {app: web}
                  template:
                    metadata:
                      labels: {app: web}
                    spec:
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                          livenessProbe:
                            httpGet: {path: /alive, port: 8080}
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.KUBE_LINTER, "no-liveness-probe")
            .like(Peer.KUBE_SCORE, "pod-probes")
            .like(Peer.POLARIS, "livenessProbeMissing")
            .like(Peer.CHECKOV, "CKV_K8S_8");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** What ends by itself needs no probe. */
    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Container> subjectsOf(Workload workload) {
        return Stream.of(workload)
                .filter(one -> !one.runsToItsEnd())
                .flatMap(one -> one.containers().stream())
                .filter(container -> container.role() == Role.REGULAR || container.role() == Role.SIDECAR);
    }

    @Override
    public Verdict judge(Container container) {
        if (container.livenessProbe().isPresent()) {
            return Verdict.holds();
        }
        return container
                .workload()
                .patched("livenessProbe")
                .map(Verdict::cannotTell)
                .orElseGet(() -> Problem.at(
                        container.place(), "No liveness probe: nothing restarts the container when it hangs"));
    }
}
