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
import dev.plimsoll.model.kubernetes.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pod that lives in the namespaces of its node. */
final class HostNamespace implements LocalRule<Workload, Workload> {
    private static final RuleCard CARD = RuleCard.rule("k8s/host-namespace")
            .title("Pod shares a namespace of its node")
            .severity(Severity.HIGH)
            .why("With the node's network a pod listens and connects as the node itself, past every NetworkPolicy;"
                    + " with its processes it sees and ends them all; with its IPC it reads their shared memory.")
            .fix("Remove hostNetwork, hostPID and hostIPC; publish ports through a Service.")
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
                      hostNetwork: true <<<
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
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
                      hostNetwork: false
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                """))
            .about(Concern.SECURITY)
            .like(Peer.KUBE_LINTER, "host-network", "host-pid", "host-ipc")
            .like(Peer.POLARIS, "hostNetworkSet", "hostPIDSet", "hostIPCSet")
            .like(Peer.TRIVY, "KSV-0008", "KSV-0009", "KSV-0010")
            .like(Peer.CHECKOV, "CKV_K8S_17", "CKV_K8S_18", "CKV_K8S_19");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Workload> subjectsOf(Workload workload) {
        return Stream.of(workload);
    }

    @Override
    public Verdict judge(Workload workload) {
        List<Seen<String>> shared = workload.pod().hostNamespaces();
        if (shared.isEmpty()) {
            return Verdict.holds();
        }
        Optional<String> patched = workload.patched("hostNetwork", "hostPID", "hostIPC");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        String names = shared.stream().map(Seen::value).collect(Collectors.joining(", "));
        boolean agent = workload.object().kind().equals("DaemonSet");
        Problem problem = SampleManifests.problem(
                shared.get(0).place(),
                "Shares " + shared.size() + " of 3 namespaces with its node: " + names
                        + (agent ? "; as a DaemonSet it does so on every node" : ""));
        return agent && problem.severity().isEmpty() ? problem.severity(Severity.MEDIUM) : problem;
    }
}
