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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A container that keeps the capabilities which the runtime gives to all. */
final class CapabilitiesNotDropped implements LocalRule<Workload, Container> {
    private static final RuleCard CARD = RuleCard.rule("k8s/capabilities-not-dropped")
            .title("Container keeps the default capabilities")
            .severity(Severity.LOW)
            .why("The runtime gives every container a dozen of root's rights, among them raw sockets and changing"
                    + " the owner of any file; hardly a program needs one.")
            .fix("Set securityContext.capabilities.drop: [ALL] and add the one that the program needs.")
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
                            capabilities:
                              drop: [NET_RAW] <<<
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
                            capabilities:
                              drop: [ALL]
                              add: [NET_BIND_SERVICE]
                """))
            .about(Concern.SECURITY)
            .like(Peer.TRIVY, "KSV-0003", "KSV-0106")
            .like(Peer.KUBE_LINTER, "drop-net-raw-capability")
            .like(Peer.POLARIS, "insecureCapabilities")
            .like(Peer.CHECKOV, "CKV_K8S_37", "CKV_K8S_28");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** A privileged container has them all whatever it drops, and Windows has none. */
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
        List<Seen<String>> dropped = container.security().dropped();
        if (dropped.stream().anyMatch(capability -> capability.value().equals("ALL"))) {
            return Verdict.holds();
        }
        return container
                .workload()
                .patched("capabilities", "drop")
                .map(Verdict::cannotTell)
                .orElseGet(() -> problem(container, dropped));
    }

    private static Verdict problem(Container container, List<Seen<String>> dropped) {
        if (dropped.isEmpty()) {
            return Problem.at(container.place(), "Drops no capabilities");
        }
        String names = dropped.stream().map(Seen::value).collect(Collectors.joining(", "));
        return Problem.at(
                dropped.get(0).place(), "Drops only " + names + " and keeps the others that the runtime gives");
    }
}
