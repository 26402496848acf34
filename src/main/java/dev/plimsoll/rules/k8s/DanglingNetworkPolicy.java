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
import dev.plimsoll.model.kubernetes.NetworkPolicy;
import java.util.stream.Stream;

/** A NetworkPolicy that guards nothing. */
final class DanglingNetworkPolicy implements Rule<NetworkPolicy> {
    private static final RuleCard CARD = RuleCard.rule("k8s/dangling-network-policy")
            .title("NetworkPolicy selects no workload")
            .severity(Severity.LOW)
            .why("A policy whose selector misses its pods guards nothing, while its name says that it does.")
            .fix("Make its podSelector the labels of the pods that it is for, or remove it.")
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
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: <<<
                    matchLabels: {name: web}
                  policyTypes: [Ingress]
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
                  name: web
                spec:
                  podSelector:
                    matchLabels: {app: web}
                  policyTypes: [Ingress]
                """))
            .about(Concern.SECURITY)
            .like(Peer.KUBE_LINTER, "dangling-networkpolicy")
            .like(Peer.KUBE_SCORE, "networkpolicy-targets-pod");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<NetworkPolicy> subjects(Repository repository) {
        return repository.kubernetes().relations().policies().stream()
                .filter(policy -> policy.isPlain() && !policy.selector().isEmpty());
    }

    @Override
    public Verdict judge(NetworkPolicy policy) {
        if (!policy.workloads().isEmpty()) {
            return Verdict.holds();
        }
        return policy.unseen()
                .map(Verdict::cannotTell)
                .orElseGet(() -> Problem.at(
                        policy.selector().place(),
                        "No workload has " + policy.selector().words() + ", also not "
                                + policy.missed().orElse("?")));
    }
}
