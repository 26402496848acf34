package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.LocalRule;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pod that changes what the kernel of its node shares, or lays open what it hides. */
final class UnsafeSysctl implements LocalRule<Workload, Workload> {
    /** Kubernetes docs, "Using sysctls in a Kubernetes Cluster": the safe set, as of 1.32. */
    private static final Set<String> SAFE = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_local_reserved_ports",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.ping_group_range",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes",
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_rmem",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.tcp_wmem");

    private static final RuleCard CARD = RuleCard.rule("k8s/unsafe-sysctl")
            .title("Pod changes its kernel unsafely")
            .severity(Severity.MEDIUM)
            .why("A kernel parameter that is not confined to the pod changes the node for all pods, and the"
                    + " kubelet refuses the pod unless it is allowed there; procMount: Unmasked shows the container"
                    + " parts of /proc that are hidden from others.")
            .fix("Set the parameter where the node is set up, or use one that Kubernetes calls safe; leave"
                    + " procMount at Default.")
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
                      securityContext:
                        sysctls:
                          - name: net.core.somaxconn <<<
                            value: "1024"
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
                      securityContext:
                        sysctls:
                          - name: net.ipv4.ip_unprivileged_port_start
                            value: "0"
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                """))
            .about(Concern.SECURITY)
            .like(Peer.KUBE_LINTER, "unsafe-sysctls", "unsafe-proc-mount")
            .like(Peer.TRIVY, "KSV-0026", "KSV-0027")
            .like(Peer.POLARIS, "procMount");

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
        List<Seen<String>> unsafe = workload.pod().sysctls().stream()
                .filter(parameter -> !SAFE.contains(parameter.value().replace('/', '.')))
                .toList();
        if (!unsafe.isEmpty()) {
            String names = unsafe.stream().map(Seen::value).collect(Collectors.joining(", "));
            return SampleManifests.problem(
                    unsafe.get(0).place(),
                    "Sets " + names + ": unsafe, " + unsafe.size() + " of "
                            + workload.pod().sysctls().size() + " parameters");
        }
        return workload.containers().stream()
                .flatMap(container -> container.security().procMount().stream())
                .filter(mount -> mount.value().equals("Unmasked"))
                .findFirst()
                .<Verdict>map(mount ->
                        SampleManifests.problem(mount.place(), "procMount is Unmasked: nothing of /proc is hidden"))
                .orElse(Verdict.HOLDS);
    }
}
