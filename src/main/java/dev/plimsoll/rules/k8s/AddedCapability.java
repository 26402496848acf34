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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A container with rights that the runtime gives to no other. */
final class AddedCapability implements LocalRule<Workload, Container> {
    /** What a container has that says nothing (containerd, Docker); the baseline Pod Security Standard allows these. */
    private static final Set<String> DEFAULTS = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    private static final RuleCard CARD = RuleCard.rule("k8s/added-capability")
            .title("Container asks for further capabilities")
            .severity(Severity.MEDIUM)
            .why("A capability is a part of what root may do on the node; some of them, as SYS_ADMIN or"
                    + " SYS_MODULE, are as good as all.")
            .fix("Remove it from capabilities.add, or let a component of its own do the one thing that needs it."
                    + " NET_BIND_SERVICE is for ports below 1024.")
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
                            capabilities:
                              drop: [ALL]
                              add:
                                - NET_BIND_SERVICE
                                - SYS_ADMIN <<<
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
            .like(Peer.TRIVY, "KSV-0022", "KSV-0005", "KSV-0119", "KSV-0120")
            .like(Peer.POLARIS, "dangerousCapabilities")
            .like(Peer.CHECKOV, "CKV_K8S_25", "CKV_K8S_39");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** A privileged container has them all already. */
    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Container> subjectsOf(Workload workload) {
        return workload.containers().stream()
                .filter(container -> container.security().privileged().isEmpty());
    }

    @Override
    public Verdict judge(Container container) {
        List<Seen<String>> added = container.security().added().stream()
                .filter(capability -> !capability.value().equals("NET_BIND_SERVICE"))
                .toList();
        if (added.isEmpty()) {
            return Verdict.holds();
        }
        Optional<String> patched = container.workload().patched("capabilities");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        List<Seen<String>> beyond = added.stream()
                .filter(capability -> !DEFAULTS.contains(capability.value()))
                .toList();
        if (beyond.isEmpty()) {
            return SampleManifests.problem(
                            added.get(0).place(), "Asks for " + names(added) + ", which the runtime gives by default")
                    .severity(Severity.LOW);
        }
        return SampleManifests.problem(
                beyond.get(0).place(), "Asks for " + names(beyond) + " beyond what the runtime gives");
    }

    private static String names(List<Seen<String>> capabilities) {
        return capabilities.stream().map(Seen::value).collect(Collectors.joining(", "));
    }
}
