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
import dev.plimsoll.model.kubernetes.Autoscaler;
import dev.plimsoll.model.kubernetes.Neighbours;
import dev.plimsoll.model.kubernetes.Scaling;
import java.util.Optional;
import java.util.stream.Stream;

/** A number of replicas that an autoscaler changes and every deployment changes back. */
final class AutoscalerFixedReplicas implements Rule<Autoscaler> {
    private static final RuleCard CARD = RuleCard.rule("k8s/autoscaler-fixed-replicas")
            .title("Replicas are fixed and autoscaled")
            .severity(Severity.LOW)
            .why("Each time the manifest is applied the number of pods falls or rises to the one that it writes, until"
                    + " the autoscaler corrects it: under load that is an outage.")
            .fix("Leave replicas out of the manifest. On a running workload first take them out of what was last"
                    + " applied, else applying sets them to one.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  replicas: 2 <<<
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
                  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
                  minReplicas: 2
                  maxReplicas: 6
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
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata:
                  name: web
                spec:
                  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
                  minReplicas: 2
                  maxReplicas: 6
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.KUBE_SCORE, "deployment-targeted-by-hpa-does-not-have-replicas-configured");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Autoscaler> subjects(Repository repository) {
        return repository.kubernetes().relations().autoscalers().stream()
                .filter(autoscaler -> !autoscaler.workloads().isEmpty());
    }

    /** Zero is how one switches an autoscaler off. */
    @Override
    public Verdict judge(Autoscaler autoscaler) {
        for (Neighbours workload : autoscaler.workloads()) {
            Optional<Scaling> fixed = workload.scalings().stream()
                    .filter(scaling ->
                            scaling.autoscaler().filter(autoscaler::equals).isPresent())
                    .filter(scaling -> scaling.replicas()
                            .filter(count -> count.value() > 0)
                            .isPresent())
                    .findFirst();
            if (fixed.isPresent()) {
                Seen<Long> count = fixed.get().replicas().orElseThrow();
                return Problem.at(
                                count.place(),
                                workload.name() + " fixes " + count.value() + " replicas"
                                        + fixed.get().where()
                                        + ", and " + autoscaler.name() + " scales it from "
                                        + autoscaler.minimum().value() + " to "
                                        + autoscaler.maximum().value())
                        .related(autoscaler.target().place(), autoscaler.name());
            }
        }
        return Verdict.holds();
    }
}
