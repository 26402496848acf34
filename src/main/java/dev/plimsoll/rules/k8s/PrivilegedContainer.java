package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.LocalRule;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.kubernetes.Container;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.Optional;
import java.util.stream.Stream;

/** A container with the rights of its node. */
final class PrivilegedContainer implements LocalRule<Workload, Container> {
    private static final RuleCard CARD = RuleCard.rule("k8s/privileged-container")
            .title("Container is privileged")
            .severity(Severity.HIGH)
            .why("A privileged container is root on its node: it sees every device, may load kernel modules and"
                    + " reads what all other pods keep there.")
            .fix("Remove privileged: true; where one right is needed, name it in capabilities.add, or mount the"
                    + " one device through a device plugin.")
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
                          securityContext:
                            privileged: true <<<
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
                            privileged: false
                """))
            .about(Concern.SECURITY)
            .like(Peer.KUBE_LINTER, "privileged-container")
            .like(Peer.KUBE_SCORE, "container-security-context-privileged")
            .like(Peer.POLARIS, "runAsPrivileged")
            .like(Peer.TRIVY, "KSV-0017", "KSV-0103")
            .like(Peer.CHECKOV, "CKV_K8S_16");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Container> subjectsOf(Workload workload) {
        return workload.containers().stream();
    }

    @Override
    public Verdict judge(Container container) {
        Optional<Seen<Boolean>> privileged = container.security().privileged();
        Optional<String> patched =
                privileged.flatMap(seen -> container.workload().patched("privileged"));
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        return privileged
                .<Verdict>map(seen -> SampleManifests.problem(
                        seen.place(),
                        container.shortName() + " has all rights of its node; so has whoever breaks into it"))
                .orElse(Verdict.HOLDS);
    }
}
