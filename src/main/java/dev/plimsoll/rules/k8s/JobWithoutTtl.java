package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.LocalRule;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.List;
import java.util.stream.Stream;

/** A job that stays with its pods when it is done. */
final class JobWithoutTtl implements LocalRule<Workload, Workload> {
    private static final RuleCard CARD = RuleCard.rule("k8s/job-without-ttl")
            .title("Job is never removed")
            .severity(Severity.LOW)
            .why("A finished Job and its pods stay until somebody deletes them; each run under another name leaves"
                    + " more of them behind.")
            .fix("Set spec.ttlSecondsAfterFinished on the Job, long enough to look at its log.")
            .bad(Sample.of("k8s/migrate.yaml", """
                apiVersion: batch/v1
                kind: Job
                metadata:
                  name: migrate <<<
                spec:
                  template:
                    spec:
                      restartPolicy: Never
                      containers:
                        - name: migrate
                          image: registry.example.org/web:1.4.2
                """))
            .good(Sample.of("k8s/migrate.yaml", """
                apiVersion: batch/v1
                kind: Job
                metadata:
                  name: migrate
                spec:
                  ttlSecondsAfterFinished: 86400
                  template:
                    spec:
                      restartPolicy: Never
                      containers:
                        - name: migrate
                          image: registry.example.org/web:1.4.2
                """))
            .about(Concern.OPERATIONS)
            .like(Peer.KUBE_LINTER, "job-ttl-seconds-after-finished");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Workload> subjectsOf(Workload workload) {
        return Stream.of(workload)
                .filter(one ->
                        one.object().kind().equals("Job") || one.object().kind().equals("CronJob"))
                .filter(one -> !SampleFiles.isSample(one.place().path()));
    }

    /** A CronJob keeps three good runs and a failed one unless told otherwise; Helm and Argo CD remove their hooks. */
    @Override
    public Verdict judge(Workload job) {
        boolean hook = job.object().annotation("helm.sh/hook").isPresent()
                || job.object().annotation("argocd.argoproj.io/hook").isPresent();
        if (job.object().kind().equals("CronJob") || job.isRemovedAfterItsEnd() || hook || job.isOwned()) {
            return Verdict.holds();
        }
        List<String> applied = job.appliedBy();
        if (!applied.isEmpty()) {
            return Verdict.cannotTell(applied.get(0) + " would run a removed job again");
        }
        return job.patched("ttlSecondsAfterFinished")
                .map(Verdict::cannotTell)
                .orElseGet(() -> Problem.at(
                        job.place(),
                        job.name() + " has no ttlSecondsAfterFinished: it stays with its pods when it is done"));
    }
}
