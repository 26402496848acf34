package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.kubernetes.Destination;
import dev.plimsoll.model.kubernetes.EgressRule;
import dev.plimsoll.model.kubernetes.Neighbours;
import dev.plimsoll.model.kubernetes.NetworkPolicy;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A policy under which pods may connect to everything, or not even to what they need. */
final class NetworkPolicyEgress implements Rule<NetworkPolicy> {
    private static final RuleCard CARD = RuleCard.rule("k8s/network-policy-egress")
            .title("Network policy leaves egress open, or denies too much of it")
            .severity(Severity.MEDIUM)
            .why("Open egress lets whoever takes a pod over load tools and carry data out. Egress that is denied"
                    + " altogether stops the program itself, until somebody takes the policy away.")
            .fix("List Egress among the policyTypes and allow DNS and exactly what the pods connect to.")
            .bad(Sample.of("k8s/policy.yaml", """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: worker
                spec:
                  podSelector:
                    matchLabels: {app: worker}
                  policyTypes: [Ingress, Egress]
                  egress: <<<
                    - ports:
                        - {protocol: UDP, port: 53}
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector:
                    matchLabels: {app: web}
                  policyTypes: [Egress]
                  egress:
                    - {} <<<
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: worker
                spec:
                  selector:
                    matchLabels: {app: worker}
                  template:
                    metadata:
                      labels: {app: worker}
                    spec:
                      containers:
                        - name: app
                          image: registry.example.org/worker:1.4.2
                          env:
                            - name: API_URL
                              value: http://api.shop:9002/jobs
                """))
            .good(Sample.of("k8s/policy.yaml", """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: worker
                spec:
                  podSelector:
                    matchLabels: {app: worker}
                  policyTypes: [Ingress, Egress]
                  egress:
                    - ports:
                        - {protocol: UDP, port: 53}
                    - to:
                        - podSelector:
                            matchLabels: {app: api}
                      ports:
                        - {protocol: TCP, port: 9002}
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<NetworkPolicy> subjects(Repository repository) {
        return repository.relations().policies().stream().filter(NetworkPolicy::isPlain);
    }

    @Override
    public Verdict judge(NetworkPolicy policy) {
        Optional<String> patched = policy.patched("egress", "policyTypes");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        return policy.restrictsEgress() ? restricted(policy) : unrestricted(policy);
    }

    private static Verdict unrestricted(NetworkPolicy policy) {
        List<Neighbours> selected = policy.workloads();
        List<String> open = selected.stream()
                .filter(one -> one.policies().stream().noneMatch(NetworkPolicy::restrictsEgress))
                .map(Neighbours::name)
                .toList();
        return open.isEmpty()
                ? Verdict.holds()
                : Problem.at(
                                policy.egressPlace(),
                                "Is about ingress alone, and no other policy limits the egress of " + open.size()
                                        + " of the " + selected.size() + " workloads that it selects: "
                                        + String.join(", ", open))
                        .severity(Severity.LOW);
    }

    private static Verdict restricted(NetworkPolicy policy) {
        for (EgressRule rule : policy.egress()) {
            if (rule.isToAnyone() && rule.isOnAnyPort()) {
                return Problem.at(rule.place(), "Limits egress to everything: a rule without \"to\" and \"ports\"");
            }
            Optional<Place> everyAddress = rule.everyAddress().filter(place -> rule.isOnAnyPort());
            if (everyAddress.isPresent()) {
                return Problem.at(everyAddress.get(), "Allows every address on every port");
            }
        }
        return policy.opensMoreThanDns() ? Verdict.holds() : closed(policy);
    }

    /** Policies add up: another one may open what this one leaves closed. */
    private static Verdict closed(NetworkPolicy policy) {
        for (Neighbours workload : policy.workloads()) {
            Optional<Destination> needed = workload.destinations().stream().findFirst();
            boolean opened = workload.policies().stream().anyMatch(other -> other != policy && other.opensEgress());
            if (needed.isPresent() && !opened) {
                String what = policy.egress().isEmpty() ? "Denies all egress" : "Denies all egress but DNS";
                long comments = policy.commentedRules();
                String rules = comments == 0
                        ? ""
                        : comments == 1 ? "; 1 rule stands in a comment" : "; " + comments + " rules stand in comments";
                return Problem.at(
                                policy.egressPlace(),
                                what + ": " + workload.name() + " can't connect to "
                                        + needed.get().host() + " ("
                                        + needed.get().variable() + ")" + rules)
                        .related(needed.get().place(), "what it connects to");
            }
        }
        return Verdict.holds();
    }
}
