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
    private static final int MOST_NAMES = 3;

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
        return repository.kubernetes().relations().policies().stream().filter(NetworkPolicy::isPlain);
    }

    @Override
    public Verdict judge(NetworkPolicy policy) {
        Optional<String> patched = policy.patched("egress", "policyTypes");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        return policy.restrictsEgress() ? restricted(policy) : unrestricted(policy);
    }

    /** What several policies leave open is told once, of the one that selects most. */
    private static Verdict unrestricted(NetworkPolicy policy) {
        List<Neighbours> selected = policy.workloads();
        List<String> open = selected.stream()
                .filter(one -> one.policies().stream().noneMatch(NetworkPolicy::restrictsEgress))
                .filter(one -> one.widestPolicy().filter(policy::equals).isPresent())
                .map(Neighbours::name)
                .toList();
        return open.isEmpty()
                ? Verdict.holds()
                : Problem.at(
                                policy.egressPlace(),
                                "Is about ingress alone, and no policy limits the egress of " + open.size()
                                        + " of the " + selected.size() + " workloads that it selects: "
                                        + told(open))
                        .severity(Severity.LOW);
    }

    private static Verdict restricted(NetworkPolicy policy) {
        for (EgressRule rule : policy.egress()) {
            if (rule.isToAnyone() && rule.isOnAnyPort()) {
                return Problem.at(
                        rule.place(), "Egress is open: this rule names nobody and no port, so it allows everything");
            }
            Optional<Place> everyAddress = rule.everyAddress().filter(place -> rule.isOnAnyPort());
            if (everyAddress.isPresent()) {
                return Problem.at(everyAddress.get(), "Egress is open: every address, on every port");
            }
        }
        return policy.opensMoreThanDns() ? Verdict.holds() : closed(policy);
    }

    /** Policies add up: another one may open what this one leaves closed. */
    private static Verdict closed(NetworkPolicy policy) {
        List<Neighbours> selected = policy.workloads();
        List<Neighbours> stuck = selected.stream()
                .filter(one -> one.policies().stream().noneMatch(NetworkPolicy::opensEgress))
                .filter(one -> !one.destinations().isEmpty())
                .toList();
        if (stuck.isEmpty()) {
            return Verdict.holds();
        }
        Destination needed = stuck.get(0).destinations().get(0);
        return Problem.at(
                        policy.egressPlace(),
                        (policy.egress().isEmpty() ? "Denies all egress: " : "Denies all egress but DNS: ")
                                + stuck.size() + " of " + selected.size()
                                + " workloads can't reach what they connect to ("
                                + stuck.get(0).name() + ": "
                                + needed.variable() + ", " + needed.host() + ")"
                                + inComments(policy.commentedRules()))
                .related(needed.place(), "what " + stuck.get(0).name() + " asks");
    }

    private static String told(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() <= MOST_NAMES ? first : first + " and " + (names.size() - MOST_NAMES) + " more";
    }

    private static String inComments(long rules) {
        return rules == 0
                ? ""
                : rules == 1 ? "; 1 rule stands in a comment" : "; " + rules + " rules stand in comments";
    }
}
