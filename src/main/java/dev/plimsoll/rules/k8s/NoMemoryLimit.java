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

/** A container that may use all memory of its node. */
final class NoMemoryLimit implements LocalRule<Workload, Container> {
    private static final RuleCard CARD = RuleCard.rule("k8s/no-memory-limit")
            .title("Container has no memory limit")
            .severity(Severity.MEDIUM)
            .why("A container that leaks takes memory until the node runs out of it; then the kernel kills"
                    + " processes, not necessarily this one's.")
            .fix("Set resources.limits.memory on the container, or a default with a LimitRange in its namespace.")
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
                            requests: {memory: 128Mi}
                            limits: {cpu: 500m}
                        - name: proxy
                          image: registry.example.org/proxy:2.0.1
                          resources:
                            limits: {memory: 64Mi}
                """))
            .good(Sample.of("k8s/backup.yaml", """
                apiVersion: batch/v1
                kind: CronJob
                metadata:
                  name: backup
                spec:
                  schedule: "0 3 * * *"
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          restartPolicy: OnFailure
                          containers:
                            - name: dump
                              image: registry.example.org/dump:1.0.3
                              resources:
                                limits:
                                  memory: 256Mi
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.KUBE_LINTER, "unset-memory-requirements")
            .like(Peer.KUBE_SCORE, "container-resources")
            .like(Peer.POLARIS, "memoryLimitsMissing")
            .like(Peer.TRIVY, "KSV-0018")
            .like(Peer.CHECKOV, "CKV_K8S_13");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Ephemeral containers may have no limits (API reference, EphemeralContainer). */
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
        if (container.memoryLimit().isPresent()) {
            return Verdict.holds();
        }
        Optional<String> patched = container.workload().patched("limits");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        Problem problem = Problem.at(
                container.place(),
                "No memory limit, and nothing that gives one by default: no LimitRange, no limit of the pod");
        return container.role() == Role.INIT ? problem.severity(Severity.LOW) : problem;
    }
}
