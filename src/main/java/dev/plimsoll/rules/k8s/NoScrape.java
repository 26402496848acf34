package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.kubernetes.MetricsExport;
import java.util.stream.Stream;

/** A workload whose metrics nobody asks for, in a repository that says how the others' are scraped. */
final class NoScrape implements Rule<MetricsExport> {
    private static final String WEB = """
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
                      ports:
                        - name: metrics <<<
                          containerPort: 9090
            ---
            apiVersion: monitoring.coreos.com/v1
            kind: PodMonitor
            metadata:
              name: worker
            spec:
              selector:
                matchLabels: {app: worker}
              podMetricsEndpoints:
                - port: metrics
            """;

    private static final RuleCard CARD = RuleCard.rule("k8s/no-scrape")
            .title("Nothing scrapes the metrics")
            .severity(Severity.LOW)
            .why("The program counts what it does and nobody asks for it: its dashboards stay empty and its alerts"
                    + " never fire.")
            .fix("Give it a PodMonitor or ServiceMonitor, or annotate the pod template (not the Deployment) as the"
                    + " others are.")
            .bad(Sample.of("k8s/web.yaml", WEB))
            .good(Sample.of("k8s/web.yaml", WEB.replace(" <<<", "").replace("{app: worker}", "{app: web}")))
            .about(Concern.OBSERVABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<MetricsExport> subjects(Repository repository) {
        return repository.kubernetes().metricsExports().stream();
    }

    @Override
    public Verdict judge(MetricsExport export) {
        if (export.scrapedBy().isPresent()) {
            return Verdict.holds();
        }
        return export.unknown()
                .map(Verdict::cannotTell)
                .orElseGet(() -> Problem.at(
                        export.place(),
                        "Exports metrics (" + export.evidence()
                                + "), and no annotation of its pods, no monitor and no configuration asks for them"));
    }
}
