package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.kubernetes.DisruptionBudget;
import dev.plimsoll.model.kubernetes.Neighbours;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A budget that guards pods which another one guards as well. */
final class OverlappingDisruptionBudgets implements Rule<DisruptionBudget> {
    private static final RuleCard CARD = RuleCard.rule("k8s/overlapping-disruption-budgets")
            .title("Pods have more than one disruption budget")
            .severity(Severity.MEDIUM)
            .why("The eviction of a pod that two budgets select is refused with an error, whatever they allow: its node"
                    + " can't be drained.")
            .fix("Narrow the selectors until each pod has one budget.")
            .bad(Sample.of("k8s/worker.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: worker
                spec:
                  replicas: 3
                  selector:
                    matchLabels: {app: shop, part: worker}
                  template:
                    metadata:
                      labels: {app: shop, part: worker}
                    spec:
                      containers:
                        - name: app
                          image: registry.example.org/worker:1.4.2
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  replicas: 3
                  selector:
                    matchLabels: {app: shop, part: web}
                  template:
                    metadata:
                      labels: {app: shop, part: web}
                    spec:
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                ---
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata:
                  name: shop
                spec:
                  maxUnavailable: 1
                  selector: <<<
                    matchLabels: {app: shop}
                ---
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata:
                  name: worker
                spec:
                  maxUnavailable: 1
                  selector:
                    matchLabels: {part: worker}
                """))
            .good(Sample.of("k8s/worker.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: worker
                spec:
                  replicas: 3
                  selector:
                    matchLabels: {app: shop, part: worker}
                  template:
                    metadata:
                      labels: {app: shop, part: worker}
                    spec:
                      containers:
                        - name: app
                          image: registry.example.org/worker:1.4.2
                ---
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata:
                  name: worker
                spec:
                  maxUnavailable: 1
                  selector:
                    matchLabels: {app: shop, part: worker}
                """))
            .about(Concern.OPERATIONS);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<DisruptionBudget> subjects(Repository repository) {
        return repository.kubernetes().relations().budgets().stream();
    }

    /** Of two that overlap, the one that selects more is the one to narrow. */
    @Override
    public Verdict judge(DisruptionBudget budget) {
        List<Neighbours> shared = budget.workloads().stream()
                .filter(workload -> budget.beside(workload).stream().anyMatch(other -> isWider(budget, other)))
                .toList();
        if (shared.isEmpty()) {
            return Verdict.holds();
        }
        List<DisruptionBudget> others = shared.stream()
                .flatMap(workload -> budget.beside(workload).stream())
                .distinct()
                .toList();
        Problem problem = Problem.at(
                budget.selector().place(),
                "Also selects the pods of " + names(shared) + ", which " + names(others)
                        + (others.size() == 1 ? " guards" : " guard"));
        for (DisruptionBudget other : others) {
            problem = problem.related(other.selector().place(), other.name());
        }
        return problem;
    }

    private static boolean isWider(DisruptionBudget budget, DisruptionBudget other) {
        int more = budget.workloads().size() - other.workloads().size();
        String mine = budget.place().path() + " " + budget.name();
        return more > 0 || more == 0 && mine.compareTo(other.place().path() + " " + other.name()) > 0;
    }

    private static String names(List<? extends Fact> facts) {
        return facts.stream().map(Fact::name).collect(Collectors.joining(", "));
    }
}
