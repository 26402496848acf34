package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Edit;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.kubernetes.KubernetesObject;
import dev.plimsoll.model.kubernetes.RemovedVersion;
import java.util.Optional;
import java.util.stream.Stream;

/** An object in a version that Kubernetes has stopped to serve. */
final class DeprecatedApi implements Rule<KubernetesObject> {
    private static final RuleCard CARD = RuleCard.rule("k8s/deprecated-api")
            .title("API version is no longer served")
            .severity(Severity.HIGH)
            .why("A cluster of the release named, or of a later one, refuses the object: the deployment fails, most"
                    + " often on the day after an upgrade.")
            .fix("Write the version that replaces it, and look for the fields that changed with it.")
            .bad(Sample.of("k8s/backup.yaml", """
                apiVersion: batch/v1beta1 <<<
                kind: CronJob
                metadata:
                  name: backup
                spec:
                  schedule: "0 3 * * *"
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          restartPolicy: OnFailure
                          containers:
                            - name: dump
                              image: registry.example.org/dump:1.0.3
                """))
            .good(Sample.of("k8s/backup.yaml", """
                apiVersion: batch/v1
                kind: CronJob
                metadata:
                  name: backup
                spec:
                  schedule: "0 3 * * *"
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          restartPolicy: OnFailure
                          containers:
                            - name: dump
                              image: registry.example.org/dump:1.0.3
                """))
            .about(Concern.OPERATIONS)
            .like(Peer.KUBE_LINTER, "no-extensions-v1beta");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Of other products' kinds it is not known what is served. */
    @Override
    public Stream<KubernetesObject> subjects(Repository repository) {
        return repository.kubernetes().objects().stream()
                .filter(object ->
                        object.removedVersion().isPresent() || object.misfits().isPresent());
    }

    @Override
    public Verdict judge(KubernetesObject object) {
        Optional<RemovedVersion> removed = object.removedVersion();
        return removed.<Verdict>map(version -> problem(object, version)).orElse(Verdict.HOLDS);
    }

    private static Problem problem(KubernetesObject object, RemovedVersion removed) {
        String instead = removed.replacement()
                .map(version -> "; " + version + " replaces it")
                .orElse("; nothing replaces it");
        Problem problem = Problem.at(
                removed.version().place(),
                "Kubernetes " + removed.since() + " stopped to serve " + object.kind() + " in "
                        + removed.version().value() + instead);
        if (removed.sameShape()) {
            problem = problem.edit(Edit.replace(
                    removed.version().place(), removed.replacement().orElseThrow()));
        }
        return SampleFiles.liesInSamples(object.place().path()) ? problem.severity(Severity.LOW) : problem;
    }
}
