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
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.kubernetes.DisruptionBudget;
import dev.plimsoll.model.kubernetes.Neighbours;
import dev.plimsoll.model.kubernetes.PodCount;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A budget under which no pod may ever be evicted. */
final class BlockingDisruptionBudget implements Rule<DisruptionBudget> {
    private static final RuleCard CARD = RuleCard.rule("k8s/blocking-disruption-budget")
            .title("Disruption budget allows no eviction")
            .severity(Severity.MEDIUM)
            .why("Nodes with such a pod can't be drained: upgrades and autoscaling of the cluster wait for somebody to"
                    + " delete the pod by hand.")
            .fix("Allow at least one disruption: maxUnavailable: 1, or more replicas than minAvailable. For a single"
                    + " replica that may restart, leave the budget out.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  replicas: 2
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
                  minAvailable: 2 <<<
                  selector:
                    matchLabels: {app: web}
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
                  minAvailable: 2
                  selector:
                    matchLabels: {app: web}
                """))
            .about(Concern.OPERATIONS)
            .like(Peer.KUBE_LINTER, "pdb-max-unavailable", "pdb-min-available")
            .like(
                    Peer.POLARIS,
                    "pdbDisruptionsIsZero",
                    "pdbMinAvailableEqualToHPAMinReplicas",
                    "pdbMinAvailableGreaterThanHPAMinReplicas");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<DisruptionBudget> subjects(Repository repository) {
        return repository.kubernetes().relations().budgets().stream()
                .filter(budget -> budget.maxUnavailable().isPresent()
                        || budget.minAvailable().isPresent());
    }

    @Override
    public Verdict judge(DisruptionBudget budget) {
        Optional<String> patched = budget.patched("minAvailable", "maxUnavailable");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        Optional<Seen<String>> unavailable = budget.maxUnavailable();
        if (unavailable.isPresent()) {
            boolean none = unavailable.get().value().matches("0+%?");
            return none
                    ? Problem.at(
                            unavailable.get().place(),
                            "maxUnavailable is " + unavailable.get().value() + ": no pod of " + selected(budget)
                                    + " may be evicted")
                    : Verdict.holds();
        }
        return judge(budget, budget.minAvailable().orElseThrow());
    }

    private static Verdict judge(DisruptionBudget budget, Seen<String> available) {
        if (available.value().matches("[1-9][0-9]{2,}%")) {
            return Problem.at(
                    available.place(),
                    "minAvailable is " + available.value() + ": no pod of " + selected(budget) + " may be evicted");
        }
        List<PodCount> counts = PodCount.of(budget.workloads());
        if (counts.isEmpty()) {
            return Verdict.cannotTell("how many pods it guards can't be told");
        }
        Optional<PodCount> blocked = counts.stream()
                .filter(count -> count.fewest() > 0 && wanted(available.value(), count.fewest()) >= count.fewest())
                .findFirst();
        if (blocked.isEmpty()) {
            return Verdict.holds();
        }
        PodCount count = blocked.get();
        Problem problem = Problem.at(
                available.place(),
                "minAvailable is " + available.value() + " and " + selected(budget) + count.where() + " has "
                        + count.fewest() + (count.fewest() == 1 ? " replica" : " replicas")
                        + count.autoscaler()
                                .map(one -> " when " + one.name() + " scales in")
                                .orElse(""));
        return problem.related(count.place(), "the number of replicas");
    }

    /** Percentages are rounded up (Kubernetes docs, "Specifying a Disruption Budget"). */
    private static long wanted(String available, long pods) {
        try {
            return available.endsWith("%")
                    ? (Long.parseLong(available.substring(0, available.length() - 1)) * pods + 99) / 100
                    : Long.parseLong(available);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static String selected(DisruptionBudget budget) {
        String names =
                budget.workloads().stream().map(Neighbours::name).distinct().collect(Collectors.joining(", "));
        return names.isEmpty() ? "what it selects" : names;
    }
}
