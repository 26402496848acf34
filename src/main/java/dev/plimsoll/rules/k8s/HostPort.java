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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A container that takes a port of its node. */
final class HostPort implements LocalRule<Workload, Container> {
    private static final RuleCard CARD = RuleCard.rule("k8s/host-port")
            .title("Container takes a port of its node")
            .severity(Severity.MEDIUM)
            .why("Only one such pod fits on a node, so that a second replica or a new version may find no place;"
                    + " and the port is open to whoever reaches the node, past the Service and its policies.")
            .fix("Remove hostPort and let a Service lead to the pod.")
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
                          ports:
                            - containerPort: 8080
                              hostPort: 80 <<<
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
                          ports:
                            - containerPort: 8080
                """))
            .about(Concern.SECURITY)
            .like(Peer.POLARIS, "hostPortSet")
            .like(Peer.TRIVY, "KSV-0024")
            .like(Peer.CHECKOV, "CKV_K8S_26");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** With the node's network every port is the node's: another rule says so. */
    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Container> subjectsOf(Workload workload) {
        return Stream.of(workload)
                .filter(one -> one.pod().hostNamespaces().stream()
                        .noneMatch(shared -> shared.value().equals("hostNetwork")))
                .flatMap(one -> one.containers().stream())
                .filter(container -> container.role() != Role.EPHEMERAL);
    }

    @Override
    public Verdict judge(Container container) {
        List<Seen<String>> ports =
                container.ports().flatMap(port -> port.hostPort().stream()).toList();
        if (ports.isEmpty()) {
            return Verdict.holds();
        }
        Optional<String> patched = container.workload().patched("hostPort");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        String numbers = ports.stream().map(Seen::value).collect(Collectors.joining(", "));
        boolean agent = container.workload().object().kind().equals("DaemonSet");
        Problem problem = SampleManifests.problem(
                ports.get(0).place(), "Takes port " + numbers + (agent ? " of every node" : " of its node"));
        return agent ? problem.severity(Severity.LOW) : problem;
    }
}
