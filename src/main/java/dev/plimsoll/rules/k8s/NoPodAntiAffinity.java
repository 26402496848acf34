package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.kubernetes.Neighbours;
import dev.plimsoll.model.kubernetes.Scaling;
import dev.plimsoll.model.kubernetes.Selector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Replicas that nothing keeps from running on the same node. */
final class NoPodAntiAffinity implements Rule<Neighbours> {
    private static final RuleCard CARD = RuleCard.rule("k8s/no-pod-anti-affinity")
            .title("Replicas may all land on one node")
            .severity(Severity.LOW)
            .why("Replicas on one node fail together with it. The scheduler's own spreading is a preference that gives"
                    + " way to every other.")
            .fix("Add topologySpreadConstraints over kubernetes.io/hostname, or a podAntiAffinity term, whose selector"
                    + " is the pods' own labels.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  replicas: 3
                  selector:
                    matchLabels: {app: web}
                  template:
                    metadata:
                      labels: {app: web}
                    spec: <<<
                      affinity:
                        nodeAffinity:
                          requiredDuringSchedulingIgnoredDuringExecution:
                            nodeSelectorTerms:
                              - matchExpressions: [{key: disk, operator: In, values: [ssd]}]
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
                  replicas: 3
                  selector:
                    matchLabels: {app: web}
                  template:
                    metadata:
                      labels: {app: web}
                    spec:
                      topologySpreadConstraints:
                        - maxSkew: 1
                          topologyKey: kubernetes.io/hostname
                          whenUnsatisfiable: ScheduleAnyway
                          labelSelector:
                            matchLabels: {app: web}
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.KUBE_LINTER, "no-anti-affinity")
            .like(Peer.KUBE_SCORE, "deployment-has-host-podantiaffinity", "statefulset-has-host-podantiaffinity")
            .like(Peer.POLARIS, "topologySpreadConstraint");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Neighbours> subjects(Repository repository) {
        return repository.kubernetes().relations().workloads().stream()
                .filter(one -> !one.isSample() && !one.staysOnOneNode())
                .filter(one -> one.scalings().stream().anyMatch(NoPodAntiAffinity::isSeveral));
    }

    private static boolean isSeveral(Scaling scaling) {
        return scaling.maximum().value() > 1;
    }

    @Override
    public Verdict judge(Neighbours workload) {
        List<Selector> terms = workload.spreading();
        if (terms.stream().anyMatch(selector -> selector.matches(workload.labels()))) {
            return Verdict.holds();
        }
        Optional<String> patched =
                workload.patched("podAntiAffinity", "affinity", "topologySpreadConstraints", "labels");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        Scaling scaling = workload.scalings().stream()
                .filter(NoPodAntiAffinity::isSeveral)
                .findFirst()
                .orElseThrow();
        String count = scaling.autoscaler()
                .map(one -> "Up to " + scaling.maximum().value() + " replicas by " + one.name())
                .orElse(scaling.maximum().value() + " replicas");
        String what = terms.isEmpty()
                ? "nothing spreads them over nodes"
                : "what spreads pods is about others: " + terms.get(0).words();
        return Problem.at(workload.workload().pod().place(), count + scaling.where() + ", and " + what)
                .related(scaling.maximum().place(), "the number of replicas");
    }
}
