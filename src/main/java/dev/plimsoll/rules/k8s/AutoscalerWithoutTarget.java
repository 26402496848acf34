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
import dev.plimsoll.model.kubernetes.Absence;
import dev.plimsoll.model.kubernetes.Autoscaler;
import java.util.Optional;
import java.util.stream.Stream;

/** An autoscaler of something that is not there. */
final class AutoscalerWithoutTarget implements Rule<Autoscaler> {
    private static final RuleCard CARD = RuleCard.rule("k8s/autoscaler-without-target")
            .title("Autoscaler has no target")
            .severity(Severity.MEDIUM)
            .why("An autoscaler whose target does not exist scales nothing, and only its own status says so.")
            .fix("Name the workload as its manifest does, kind and name, or remove the autoscaler.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata:
                  name: web
                spec:
                  serviceName: web
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
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata:
                  name: web
                spec:
                  scaleTargetRef:
                    apiVersion: apps/v1
                    kind: Deployment
                    name: web <<<
                  maxReplicas: 6
                """))
            .good(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata:
                  name: web
                spec:
                  serviceName: web
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
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata:
                  name: web
                spec:
                  scaleTargetRef:
                    apiVersion: apps/v1
                    kind: StatefulSet
                    name: web
                  maxReplicas: 6
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.KUBE_LINTER, "dangling-horizontalpodautoscaler")
            .like(Peer.KUBE_SCORE, "horizontalpodautoscaler-has-target");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Autoscaler> subjects(Repository repository) {
        return repository.kubernetes().relations().autoscalers().stream();
    }

    @Override
    public Verdict judge(Autoscaler autoscaler) {
        Optional<Absence> missing = autoscaler.missingTarget();
        if (missing.isEmpty()) {
            return Verdict.holds();
        }
        return missing.get()
                .excuse()
                .map(Verdict::cannotTell)
                .orElseGet(() -> Problem.at(
                        autoscaler.target().place(),
                        "No file defines " + autoscaler.target().value()));
    }
}
