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
import dev.plimsoll.model.kubernetes.Container.Role;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.Optional;
import java.util.stream.Stream;

/** A container that may change its own program. */
final class WritableRootFilesystem implements LocalRule<Workload, Container> {
    private static final RuleCard CARD = RuleCard.rule("k8s/writable-root-filesystem")
            .title("Container can write to its root filesystem")
            .severity(Severity.LOW)
            .why("Whoever breaks into the container can change its program, or put a tool beside it; what the"
                    + " program writes there is gone with the pod.")
            .fix("Set securityContext.readOnlyRootFilesystem: true and mount an emptyDir where the program writes"
                    + " (/tmp, a cache).")
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
                        - name: proxy
                          image: registry.example.org/proxy:2.0.1
                          securityContext:
                            readOnlyRootFilesystem: false <<<
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
                          securityContext:
                            readOnlyRootFilesystem: true
                          volumeMounts:
                            - {name: tmp, mountPath: /tmp}
                      volumes:
                        - name: tmp
                          emptyDir: {}
                """))
            .about(Concern.SECURITY)
            .like(Peer.KUBE_LINTER, "no-read-only-root-fs")
            .like(Peer.KUBE_SCORE, "container-security-context-readonlyrootfilesystem")
            .like(Peer.POLARIS, "notReadOnlyRootFilesystem")
            .like(Peer.TRIVY, "KSV-0014")
            .like(Peer.CHECKOV, "CKV_K8S_22");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Windows has no such setting. */
    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Container> subjectsOf(Workload workload) {
        return Stream.of(workload)
                .filter(one -> !one.pod().isWindows())
                .flatMap(one -> one.containers().stream())
                .filter(container -> container.role() != Role.EPHEMERAL);
    }

    @Override
    public Verdict judge(Container container) {
        Optional<Seen<Boolean>> readOnly = container.security().readOnlyRootFilesystem();
        if (readOnly.isPresent() && readOnly.get().value()) {
            return Verdict.holds();
        }
        Optional<String> patched = container.workload().patched("readOnlyRootFilesystem");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        return readOnly.map(no -> Problem.at(no.place(), "readOnlyRootFilesystem is false"))
                .orElseGet(() -> Problem.at(container.place(), "readOnlyRootFilesystem is not set, which means false"));
    }
}
