package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.kubernetes.ClaimUse;
import dev.plimsoll.model.kubernetes.Neighbours;
import dev.plimsoll.model.kubernetes.Scaling;
import dev.plimsoll.model.kubernetes.StorageClaim;
import java.util.Optional;
import java.util.stream.Stream;

/** Several pods on a volume that one node can have at a time. */
final class SharedVolumeReplicas implements Rule<Neighbours> {
    private static final RuleCard CARD = RuleCard.rule("k8s/shared-volume-replicas")
            .title("Several replicas share a volume of one node")
            .severity(Severity.HIGH)
            .why("A ReadWriteOnce volume can be mounted on one node at a time: a pod that lands on another node never"
                    + " starts. Pods that do land on the same node write to the same files.")
            .fix(
                    "Use a StatefulSet with volumeClaimTemplates, a ReadWriteMany claim if the program can share its files,"
                            + " or one replica.")
            .bad(Sample.of("k8s/base/signal.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: signal
                spec:
                  replicas: 1
                  selector:
                    matchLabels: {app: signal}
                  template:
                    metadata:
                      labels: {app: signal}
                    spec:
                      containers:
                        - name: app
                          image: registry.example.org/signal:1.4.2
                      volumes:
                        - name: data
                          persistentVolumeClaim: {claimName: signal-data}
                ---
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata:
                  name: signal-data
                spec:
                  accessModes: [ReadWriteOnce]
                  resources: {requests: {storage: 5Gi}}
                """)
                    .and("k8s/base/kustomization.yaml", "resources: [signal.yaml]\n")
                    .and("k8s/prod/kustomization.yaml", """
                resources: [../base]
                patches:
                  - path: replicas.yaml
                """)
                    .and("k8s/prod/replicas.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: signal
                spec:
                  replicas: 2 <<<
                """))
            .good(Sample.of("k8s/signal.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: signal
                spec:
                  replicas: 1
                  strategy: {type: Recreate}
                  selector:
                    matchLabels: {app: signal}
                  template:
                    metadata:
                      labels: {app: signal}
                    spec:
                      containers:
                        - name: app
                          image: registry.example.org/signal:1.4.2
                      volumes:
                        - name: data
                          persistentVolumeClaim: {claimName: signal-data}
                ---
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata:
                  name: signal-data
                spec:
                  accessModes: [ReadWriteOnce]
                  resources: {requests: {storage: 5Gi}}
                """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Neighbours> subjects(Repository repository) {
        return repository.kubernetes().relations().workloads().stream()
                .filter(one -> !one.scalings().isEmpty() && one.oneNodeClaim().isPresent());
    }

    @Override
    public Verdict judge(Neighbours workload) {
        Optional<Scaling> several = workload.scalings().stream()
                .filter(scaling -> scaling.maximum().value() > 1)
                .findFirst();
        if (several.isEmpty() || workload.staysOnOneNode()) {
            return Verdict.holds();
        }
        ClaimUse use = workload.oneNodeClaim().orElseThrow();
        StorageClaim claim = use.claim().orElseThrow();
        Optional<String> unknown = claim.patched("accessModes")
                .or(() -> workload.patched("claimName", "volumes"))
                .or(() -> several.get().unknown());
        if (unknown.isPresent()) {
            return Verdict.cannotTell(unknown.get());
        }
        Scaling scaling = several.get();
        String who = scaling.autoscaler()
                .map(one -> ", as many as " + one.name() + " makes")
                .orElse("");
        Seen<String> mode = claim.oneNodeOnly().orElseThrow();
        return Problem.at(
                        scaling.maximum().place(),
                        scaling.maximum().value() + " replicas" + scaling.where() + who + " mount the one claim "
                                + use.claimName() + ", which is " + mode.value())
                .related(use.place(), "mounted here")
                .related(mode.place(), claim.name());
    }
}
