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
import dev.plimsoll.model.kubernetes.StorageClaim;
import java.util.Optional;
import java.util.stream.Stream;

/** A Deployment that keeps data where one pod at a time can have it. */
final class StatefulDeployment implements Rule<Neighbours> {
    private static final RuleCard CARD = RuleCard.rule("k8s/stateful-deployment")
            .title("Deployment keeps data of its own")
            .severity(Severity.LOW)
            .why(
                    "A Deployment starts the new pod before the old one is gone: on another node it waits for a volume that"
                            + " the old one holds, on the same node both write to it.")
            .fix("Use a StatefulSet with volumeClaimTemplates, or strategy type Recreate where one replica is enough.")
            .bad(Sample.of("k8s/db.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: db
                spec:
                  replicas: 1
                  selector:
                    matchLabels: {app: db}
                  template:
                    metadata:
                      labels: {app: db}
                    spec:
                      containers:
                        - name: db
                          image: postgres:17.2
                      volumes:
                        - name: data
                          persistentVolumeClaim:
                            claimName: db <<<
                ---
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata:
                  name: db
                spec:
                  accessModes: [ReadWriteOnce]
                  resources: {requests: {storage: 5Gi}}
                """))
            .good(Sample.of("k8s/db.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: db
                spec:
                  replicas: 1
                  strategy:
                    type: Recreate
                  selector:
                    matchLabels: {app: db}
                  template:
                    metadata:
                      labels: {app: db}
                    spec:
                      containers:
                        - name: db
                          image: postgres:17.2
                      volumes:
                        - name: data
                          persistentVolumeClaim:
                            claimName: db
                ---
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata:
                  name: db
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
                .filter(one -> one.workload().object().kind().equals("Deployment"))
                .filter(one -> !one.claims().isEmpty() && !one.isSample());
    }

    @Override
    public Verdict judge(Neighbours workload) {
        Optional<ClaimUse> use = workload.oneNodeClaim();
        if (use.isEmpty()) {
            return workload.claims().stream().allMatch(one -> one.claim().isPresent())
                    ? Verdict.holds()
                    : Verdict.cannotTell("no file defines a claim that it mounts");
        }
        StorageClaim claim = use.get().claim().orElseThrow();
        boolean recreated = workload.strategy()
                .filter(type -> type.value().equals("Recreate"))
                .isPresent();
        Optional<String> patched = claim.patched("accessModes").or(() -> workload.patched("strategy", "claimName"));
        if (recreated || workload.staysOnOneNode()) {
            return Verdict.holds();
        }
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        Seen<String> mode = claim.oneNodeOnly().orElseThrow();
        return Problem.at(
                        use.get().place(),
                        "Rolls over to a new pod while the old one has the claim "
                                + use.get().claimName() + ", which is " + mode.value())
                .related(mode.place(), claim.name());
    }
}
