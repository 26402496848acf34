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
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.kubernetes.KubernetesObject;
import dev.plimsoll.model.kubernetes.Misfit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An object that the API server refuses, or of which it drops a part. */
final class InvalidManifest implements Rule<KubernetesObject> {
    private static final int SHOWN = 5;

    private static final RuleCard CARD = RuleCard.rule("k8s/invalid-manifest")
            .title("Kubernetes refuses the object")
            .severity(Severity.HIGH)
            .why("A field of the wrong type or a missing one makes the API server refuse the object, so that nothing of"
                    + " the change arrives. A field that it does not know is refused by kubectl and by server-side"
                    + " apply; another client drops it, and what was meant is not there.")
            .fix("Write the field as the API reference of the kind says; quote numbers and truth values where text is"
                    + " asked for.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: web
                data:
                  WORKERS: 4 <<<
                ---
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  selectors: {app: web} <<<
                  ports:
                    - port: 80
                """))
            .good(Sample.of("k8s/web.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: web
                data:
                  WORKERS: "4"
                """))
            .about(Concern.OPERATIONS)
            .like(Peer.KUBE_LINTER, "schema-validation");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<KubernetesObject> subjects(Repository repository) {
        return repository.kubernetes().objects().stream()
                .filter(object -> object.misfits().isPresent());
    }

    @Override
    public Verdict judge(KubernetesObject object) {
        List<Misfit> misfits = object.misfits().orElseThrow().stream()
                .sorted(Comparator.comparing(Misfit::kind))
                .toList();
        if (misfits.isEmpty()) {
            return Verdict.holds();
        }
        Misfit worst = misfits.get(0);
        String more = misfits.size() == 1 ? "" : " (the gravest of " + misfits.size() + " such faults)";
        Problem problem = Problem.at(worst.place(), words(worst) + effect(worst) + more);
        for (Misfit other : misfits.subList(1, Math.min(SHOWN, misfits.size()))) {
            problem = problem.related(other.place(), words(other));
        }
        if (SampleFiles.liesInSamples(object.place().path())) {
            return problem.severity(Severity.LOW);
        }
        return worst.kind() == Misfit.Kind.UNKNOWN_FIELD ? problem.severity(Severity.MEDIUM) : problem;
    }

    private static String words(Misfit misfit) {
        return misfit.kind() == Misfit.Kind.UNKNOWN_KIND ? misfit.what() : misfit.path() + ": " + misfit.what();
    }

    private static String effect(Misfit misfit) {
        return misfit.kind() == Misfit.Kind.UNKNOWN_FIELD
                ? " in Kubernetes 1.36: kubectl and server-side apply refuse it, other clients drop it"
                : "; the API server refuses the object";
    }
}
