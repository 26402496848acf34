package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.kubernetes.StorageClaim;
import dev.plimsoll.model.kubernetes.StorageVolume;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A claim whose data lies on one node. */
final class NonPortableStorage implements Rule<StorageClaim> {
    private static final RuleCard CARD = RuleCard.rule("k8s/non-portable-storage")
            .title("Claim is bound to storage of one node")
            .severity(Severity.MEDIUM)
            .why("Data in a folder of a node is lost with it, and the pod can't run anywhere else. On another cluster"
                    + " such a claim stays pending until somebody makes a volume by hand.")
            .fix("Use a class whose provisioner makes volumes that outlive a node, or leave storageClassName out to get"
                    + " the cluster's default.")
            .bad(Sample.of("k8s/storage.yaml", """
                apiVersion: v1
                kind: PersistentVolume
                metadata:
                  name: data
                spec:
                  storageClassName: manual
                  capacity: {storage: 5Gi}
                  accessModes: [ReadWriteOnce]
                  hostPath:
                    path: /mnt/data
                ---
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata:
                  name: data
                spec:
                  storageClassName: manual <<<
                  accessModes: [ReadWriteOnce]
                  resources: {requests: {storage: 5Gi}}
                """))
            .good(Sample.of("k8s/storage.yaml", """
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata:
                  name: data
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
    public Stream<StorageClaim> subjects(Repository repository) {
        return repository.kubernetes().relations().claims();
    }

    /** A class's name proves nothing: the volume does. */
    @Override
    public Verdict judge(StorageClaim claim) {
        List<StorageVolume> volumes = claim.volumes();
        Optional<StorageVolume> onNode =
                volumes.stream().filter(volume -> volume.nodePath().isPresent()).findFirst();
        Optional<Seen<String>> name = claim.storageClass();
        boolean byHand = name.filter(
                        seen -> seen.value().isEmpty() || seen.value().equals("manual"))
                .isPresent();
        if (onNode.isEmpty() && (!byHand || !volumes.isEmpty())) {
            return Verdict.holds();
        }
        Optional<String> patched = claim.patched("storageClassName", "volumeName");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        Place place = name.map(Seen::place).orElse(claim.place());
        boolean sample = SampleFiles.liesInSamples(claim.place().path());
        if (onNode.isPresent()) {
            Seen<String> path = onNode.get().nodePath().orElseThrow();
            Problem problem = Problem.at(
                            place, "Binds to " + onNode.get().name() + ", which is " + path.value() + " of a node")
                    .related(path.place(), onNode.get().name());
            return sample ? problem.severity(Severity.LOW) : problem;
        }
        return Problem.at(
                        place,
                        "storageClassName \"" + name.orElseThrow().value()
                                + "\" waits for a volume that somebody makes by hand; no file shows which")
                .severity(Severity.LOW);
    }
}
