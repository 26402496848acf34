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
import java.util.Optional;
import java.util.stream.Stream;

/** Replicas that may all be evicted at once. */
final class NoPodDisruptionBudget implements Rule<Neighbours> {
    private static final RuleCard CARD = RuleCard.rule("k8s/no-pod-disruption-budget")
            .title("Several replicas and no PodDisruptionBudget")
            .severity(Severity.LOW)
            .why("Draining nodes evicts all replicas that it meets, at worst every one: a budget makes it wait for the"
                    + " evicted ones to be replaced.")
            .fix("Add a PodDisruptionBudget that selects the pods, with maxUnavailable: 1 to begin with.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web <<<
                spec:
                  replicas: 3
                  selector:
                    matchLabels: {app: web}
                  template:
                    metadata:
                      labels: {app: web}
                    spec:
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
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                ---
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata:
                  name: web
                spec:
                  maxUnavailable: 1
                  selector:
                    matchLabels: {app: web}
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.KUBE_SCORE, "deployment-has-poddisruptionbudget", "statefulset-has-poddisruptionbudget")
            .like(Peer.POLARIS, "missingPodDisruptionBudget");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Neighbours> subjects(Repository repository) {
        return repository.kubernetes().relations().workloads().stream()
                .filter(one -> !one.isSample())
                .filter(one -> one.scalings().stream().anyMatch(NoPodDisruptionBudget::isSeveral));
    }

    private static boolean isSeveral(Scaling scaling) {
        return scaling.production() && scaling.maximum().value() > 1;
    }

    @Override
    public Verdict judge(Neighbours workload) {
        if (!workload.budgets().isEmpty()) {
            return Verdict.holds();
        }
        Optional<String> patched = workload.patched("labels");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        Scaling scaling = workload.scalings().stream()
                .filter(NoPodDisruptionBudget::isSeveral)
                .findFirst()
                .orElseThrow();
        String count = scaling.autoscaler()
                .map(one -> "Up to " + scaling.maximum().value() + " replicas by " + one.name())
                .orElse(scaling.maximum().value() + " replicas");
        return Problem.at(workload.place(), count + scaling.where() + ", and no budget selects them")
                .related(scaling.maximum().place(), "the number of replicas");
    }
}
