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
import java.util.Optional;
import java.util.stream.Stream;

/** Pods that everything in the cluster may connect to. */
final class NoNetworkPolicy implements Rule<Neighbours> {
    private static final RuleCard CARD = RuleCard.rule("k8s/no-network-policy")
            .title("No NetworkPolicy selects the workload")
            .severity(Severity.MEDIUM)
            .why(
                    "Without a policy every pod of the cluster may connect to these, and these to everything: whoever takes"
                            + " one pod over reaches all others.")
            .fix("Add a NetworkPolicy for its namespace that denies by default, and one that allows what it needs. The"
                    + " cluster's network plugin must enforce policies.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web <<<
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
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: db
                spec:
                  podSelector:
                    matchLabels: {app: db}
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
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: all
                spec:
                  podSelector: {}
                  policyTypes: [Ingress]
                """))
            .about(Concern.SECURITY)
            .like(Peer.KUBE_LINTER, "non-isolated-pod")
            .like(Peer.KUBE_SCORE, "pod-networkpolicy")
            .like(Peer.POLARIS, "missingNetworkPolicy")
            .like(Peer.CHECKOV, "CKV2_K8S_6");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** No policy reaches pods in their node's network. */
    @Override
    public Stream<Neighbours> subjects(Repository repository) {
        return repository.kubernetes().relations().workloads().stream()
                .filter(one -> !one.usesHostNetwork() && !one.isSample());
    }

    @Override
    public Verdict judge(Neighbours workload) {
        if (!workload.policies().isEmpty()) {
            return Verdict.holds();
        }
        Optional<String> unknown = workload.patched("labels")
                .or(() -> workload.otherPolicy().map(policy -> policy.name() + " may select it"));
        if (unknown.isPresent()) {
            return Verdict.cannotTell(unknown.get());
        }
        int all = workload.policiesOfRepository();
        String none = all == 1
                ? "The one NetworkPolicy does not select its pods"
                : "None of " + all + " policies selects its pods";
        return Problem.at(workload.place(), all == 0 ? "The repository has no NetworkPolicy" : none);
    }
}
