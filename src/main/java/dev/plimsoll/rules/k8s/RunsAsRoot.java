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
import java.util.Set;
import java.util.stream.Stream;

/** A container that runs as root, or that nothing keeps from it. */
final class RunsAsRoot implements LocalRule<Workload, Container> {
    private static final Set<String> WINDOWS_ADMINISTRATORS =
            Set.of("ContainerAdministrator", "NT AUTHORITY\\SYSTEM", "NT AUTHORITY\\System");
    private static final RuleCard CARD = RuleCard.rule("k8s/runs-as-root")
            .title("Container may run as root")
            .severity(Severity.MEDIUM)
            .why("Root in a container is root on the node as soon as anything lets it out: a fault of the runtime or"
                    + " kernel, a mounted path, a device.")
            .fix("Set securityContext.runAsNonRoot: true on the pod, and runAsUser where the image names no user by"
                    + " number.")
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
                            runAsUser: 0 <<<
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
                        runAsNonRoot: true
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                """))
            .about(Concern.SECURITY)
            .like(Peer.KUBE_LINTER, "run-as-non-root")
            .like(Peer.KUBE_SCORE, "container-security-context-user-group-id")
            .like(Peer.POLARIS, "runAsRootAllowed")
            .like(Peer.TRIVY, "KSV-0012", "KSV-0105")
            .like(Peer.CHECKOV, "CKV_K8S_23");

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
        return workload.containers().stream().filter(container -> container.role() != Role.EPHEMERAL);
    }

    @Override
    public Verdict judge(Container container) {
        Optional<Seen<Long>> user = container.runAsUser();
        if (container.runAsNonRoot().map(Seen::value).orElse(false)
                || user.filter(seen -> seen.value() != 0).isPresent()) {
            return Verdict.holds();
        }
        if (container.workload().pod().isWindows()) {
            return judgeWindows(container);
        }
        Optional<String> patched = container.workload().patched("runAsNonRoot", "runAsUser");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        return user.map(root -> Problem.at(root.place(), "runAsUser is 0: the container runs as root"))
                .or(() -> container
                        .runAsNonRoot()
                        .map(no -> Problem.at(
                                no.place(),
                                "runAsNonRoot is false and no runAsUser is set: the container runs as"
                                        + " root if its image says so")))
                .orElseGet(() -> Problem.at(
                        container.place(),
                        "Neither the container nor its pod sets runAsNonRoot or runAsUser: it runs as root unless its"
                                + " image says otherwise"));
    }

    private static Verdict judgeWindows(Container container) {
        Optional<Seen<String>> user = container.windowsUser();
        if (user.isEmpty()) {
            return Verdict.cannotTell("a Windows container runs as what its image says");
        }
        return WINDOWS_ADMINISTRATORS.contains(user.get().value())
                ? Problem.at(
                        user.get().place(),
                        "The container runs as " + user.get().value())
                : Verdict.HOLDS;
    }
}
