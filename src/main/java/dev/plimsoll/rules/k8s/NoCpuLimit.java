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

/** A container that may use all CPUs of its node. */
final class NoCpuLimit implements LocalRule<Workload, Container> {
    private static final RuleCard CARD = RuleCard.rule("k8s/no-cpu-limit")
            .title("Container has no CPU limit")
            .severity(Severity.LOW)
            .why("A container that runs wild takes all the CPU that its neighbours did not ask for. Many leave"
                    + " limits out on purpose, since they also slow down a container when its node is idle.")
            .fix("Set resources.limits.cpu on the container, or a default with a LimitRange in its namespace.")
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
                            limits: {cpu: "1"}
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.KUBE_LINTER, "unset-cpu-requirements")
            .like(Peer.KUBE_SCORE, "container-resources")
            .like(Peer.POLARIS, "cpuLimitsMissing")
            .like(Peer.TRIVY, "KSV-0011")
            .like(Peer.CHECKOV, "CKV_K8S_11")
            .offByDefault();

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
        if (container.cpuLimit().isPresent()) {
            return Verdict.holds();
        }
        Optional<String> patched = container.workload().patched("limits");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        Problem problem = Problem.at(container.place(), "No CPU limit, and nothing that gives one by default");
        return problem;
    }
}
