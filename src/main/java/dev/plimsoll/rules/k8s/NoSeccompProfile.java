package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.LocalRule;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.kubernetes.Container;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A pod whose containers may make any system call. */
final class NoSeccompProfile implements LocalRule<Workload, Workload> {
    private static final String OFF = "Unconfined";
    private static final RuleCard CARD = RuleCard.rule("k8s/no-seccomp-profile")
            .title("Pod has no seccomp profile")
            .severity(Severity.LOW)
            .why("Without a profile a container may make every system call, among them the seldom used ones in which"
                    + " faults of the kernel are found. The restricted Pod Security Standard refuses such pods.")
            .fix("Set securityContext.seccompProfile.type: RuntimeDefault on the pod.")
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
                      securityContext: <<<
                        runAsNonRoot: true
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                """).and("k8s/backup.yaml", """
                        apiVersion: batch/v1
                        kind: CronJob
                        metadata:
                          name: backup
                        spec:
                          schedule: "0 3 * * *"
                          jobTemplate:
                            spec:
                              template:
                                spec: <<<
                                  restartPolicy: OnFailure
                                  containers:
                                    - name: dump
                                      image: registry.example.org/dump:1.0.3
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
                      securityContext:
                        seccompProfile:
                          type: RuntimeDefault
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                """))
            .about(Concern.SECURITY)
            .like(Peer.KUBE_SCORE, "container-seccomp-profile")
            .like(Peer.TRIVY, "KSV-0030", "KSV-0104")
            .like(Peer.CHECKOV, "CKV_K8S_31");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Windows has no seccomp: the API server refuses a profile there. */
    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Workload> subjectsOf(Workload workload) {
        return Stream.of(workload).filter(one -> !one.pod().isWindows());
    }

    @Override
    public Verdict judge(Workload workload) {
        Optional<Seen<String>> ofPod = workload.pod().seccompProfile();
        List<Container> without = workload.containers().stream()
                .filter(container ->
                        container.ownSeccompProfile().or(() -> ofPod).isEmpty())
                .toList();
        Optional<Seen<String>> off = Stream.concat(
                        ofPod.stream(), workload.containers().stream().flatMap(c -> c.ownSeccompProfile().stream()))
                .filter(profile -> profile.value().equals(OFF))
                .findFirst();
        if (off.isPresent()) {
            return Problem.at(off.get().place(), "Unconfined switches the filter of system calls off");
        }
        if (without.isEmpty()) {
            return Verdict.holds();
        }
        return workload.patched("seccompProfile")
                .map(Verdict::cannotTell)
                .orElseGet(() -> missing(workload, without.size()));
    }

    private static Verdict missing(Workload workload, int without) {
        return Problem.at(
                workload.pod().securityContext().orElse(workload.pod().place()),
                "Without a seccomp profile: " + without + " of "
                        + workload.containers().size() + " containers; the pod sets none");
    }
}
