package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Edit;
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

/** A container whose processes may get more rights than they started with. */
final class PrivilegeEscalation implements LocalRule<Workload, Container> {
    private static final RuleCard CARD = RuleCard.rule("k8s/privilege-escalation")
            .title("Container may gain privileges")
            .severity(Severity.MEDIUM)
            .why("Unless it is forbidden, a program with the setuid bit makes root of any user in the container: a"
                    + " first foothold becomes a better one.")
            .fix("Set securityContext.allowPrivilegeEscalation: false on the container.")
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
                        - name: proxy <<<
                          image: registry.example.org/proxy:2.0.1
                          securityContext:
                            runAsNonRoot: true
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
                            allowPrivilegeEscalation: false
                """))
            .about(Concern.SECURITY)
            .like(Peer.KUBE_LINTER, "privilege-escalation-container")
            .like(Peer.POLARIS, "privilegeEscalationAllowed")
            .like(Peer.TRIVY, "KSV-0001")
            .like(Peer.CHECKOV, "CKV_K8S_20");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Where a container is privileged, nothing can be forbidden, and Windows knows no such thing. */
    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Container> subjectsOf(Workload workload) {
        return Stream.of(workload)
                .filter(one -> !one.pod().isWindows())
                .flatMap(one -> one.containers().stream())
                .filter(container -> container.role() != Role.EPHEMERAL)
                .filter(container -> container.security().privileged().isEmpty());
    }

    @Override
    public Verdict judge(Container container) {
        Optional<Seen<Boolean>> allowed = container.security().allowPrivilegeEscalation();
        if (allowed.isPresent() && !allowed.get().value()) {
            return Verdict.holds();
        }
        Optional<String> patched = container.workload().patched("allowPrivilegeEscalation");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        if (allowed.isPresent()) {
            return SampleManifests.problem(
                    allowed.get().place(), "allowPrivilegeEscalation is true: a setuid program makes root of any user");
        }
        Problem problem = SampleManifests.problem(
                container.place(),
                "allowPrivilegeEscalation is not set, which means true, also for a user that is not root");
        return container
                .security()
                .firstEntry()
                .map(entry -> problem.edit(Edit.above(entry, "allowPrivilegeEscalation: false")))
                .orElse(problem);
    }
}
