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

/** A container whose processes belong to root's group. */
final class RunsAsRootGroup implements LocalRule<Workload, Container> {
    private static final RuleCard CARD = RuleCard.rule("k8s/runs-as-root-group")
            .title("Container runs with root's group")
            .severity(Severity.LOW)
            .why("Files that belong to root's group are often open to it; a process of that group may read and"
                    + " change them in the image and on volumes.")
            .fix("Set securityContext.runAsGroup to a number above 0 on the pod.")
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
                          securityContext:
                            runAsUser: 1000
                        - name: proxy
                          image: registry.example.org/proxy:2.0.1
                          securityContext:
                            runAsGroup: 0 <<<
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
                        runAsGroup: 1000
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                """))
            .about(Concern.SECURITY)
            .like(Peer.TRIVY, "KSV-0116")
            .offByDefault();

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
        return Stream.of(workload)
                .filter(one -> !one.pod().isWindows())
                .flatMap(one -> one.containers().stream())
                .filter(container -> container.role() != Role.EPHEMERAL);
    }

    @Override
    public Verdict judge(Container container) {
        Optional<Seen<Long>> group = container.runAsGroup();
        Optional<Seen<Long>> further = container.workload().pod().furtherGroups().stream()
                .filter(seen -> seen.value() == 0)
                .findFirst();
        if (group.isPresent() && group.get().value() != 0) {
            return further.<Verdict>map(
                            root -> Problem.at(root.place(), "The pod gives its processes root's group as well"))
                    .orElse(Verdict.HOLDS);
        }
        Optional<String> patched = container.workload().patched("runAsGroup");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        return group.map(root -> Problem.at(root.place(), "runAsGroup is 0"))
                .orElseGet(() -> Problem.at(
                        container.place(),
                        "runAsGroup is not set: the group is root's unless the image says otherwise"));
    }
}
