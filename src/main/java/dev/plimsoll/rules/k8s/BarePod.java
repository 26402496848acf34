package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.LocalRule;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.stream.Stream;

/** A pod that nothing brings back. */
final class BarePod implements LocalRule<Workload, Workload> {
    private static final RuleCard CARD = RuleCard.rule("k8s/bare-pod")
            .title("Pod is managed by no controller")
            .severity(Severity.LOW)
            .why("When its node goes, or is drained for an update, the pod is gone for good.")
            .fix("Put the pod into a Deployment with one replica, or into a Job where it is to end.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web <<<
                spec:
                  containers:
                    - name: app
                      image: registry.example.org/web:1.4.2
                """))
            .good(Sample.of("k8s/check.yaml", """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: check
                spec:
                  restartPolicy: Never
                  containers:
                    - name: check
                      image: registry.example.org/check:1.0.3
                """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Pods that show how something is used, or serve development, are not meant to come back. */
    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Workload> subjectsOf(Workload workload) {
        return Stream.of(workload)
                .filter(one -> one.object().kind().equals("Pod"))
                .filter(one -> !SampleFiles.isSample(one.place().path()) && !one.isForDevelopment());
    }

    /** What a kubelet reads from its folder comes back with the node. */
    @Override
    public Verdict judge(Workload pod) {
        boolean ends = pod.runsToItsEnd();
        boolean fixed = pod.place().path().contains("etc/kubernetes/manifests/")
                || pod.pod()
                        .priorityClass()
                        .filter("system-node-critical"::equals)
                        .isPresent();
        boolean hook = pod.object().annotation("helm.sh/hook").isPresent()
                || pod.object().annotation("argocd.argoproj.io/hook").isPresent();
        return ends || fixed || hook || pod.isOwned()
                ? Verdict.holds()
                : Problem.at(pod.place(), pod.name() + " is not brought back when its node goes");
    }
}
