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
import dev.plimsoll.model.kubernetes.Selector;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A workload that would not own the pods that it makes. */
final class SelectorMismatch implements Rule<Neighbours> {
    private static final Set<String> KINDS =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Rollout");

    private static final RuleCard CARD = RuleCard.rule("k8s/selector-mismatch")
            .title("Selector does not match its own template")
            .severity(Severity.HIGH)
            .why("The API server refuses a workload whose selector does not match the pods that it makes: nothing of it"
                    + " is deployed.")
            .fix("Give the template every label that the selector asks for. The selector of a workload that runs can't"
                    + " be changed: change the template.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  selector: <<<
                    matchLabels: {app: web, tier: front}
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
                  selector:
                    matchLabels: {app: web}
                    matchExpressions:
                      - {key: tier, operator: In, values: [front, back]}
                  template:
                    metadata:
                      labels: {app: web, tier: front, version: "1.4"}
                    spec:
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.KUBE_LINTER, "mismatching-selector")
            .like(
                    Peer.KUBE_SCORE,
                    "deployment-pod-selector-labels-match-template-metadata-labels",
                    "statefulset-pod-selector-labels-match-template-metadata-labels");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Neighbours> subjects(Repository repository) {
        return repository.kubernetes().relations().workloads().stream()
                .filter(one -> KINDS.contains(one.workload().object().kind()))
                .filter(one ->
                        one.selector().filter(selector -> !selector.isEmpty()).isPresent());
    }

    @Override
    public Verdict judge(Neighbours workload) {
        Selector selector = workload.selector().orElseThrow();
        if (selector.matches(workload.labels())) {
            return Verdict.holds();
        }
        Optional<String> patched = workload.patched("labels", "selector", "matchLabels");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        if (selector.isVariable()) {
            return Verdict.cannotTell("its selector is filled in later");
        }
        String labels = workload.labels().entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(", "));
        return Problem.at(
                selector.place(),
                "Selects " + selector.words() + "; its pods have " + (labels.isEmpty() ? "no labels" : labels));
    }
}
