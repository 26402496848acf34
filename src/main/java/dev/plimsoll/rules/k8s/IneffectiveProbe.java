package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.LocalRule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.HealthCommand;
import dev.plimsoll.model.kubernetes.Container;
import dev.plimsoll.model.kubernetes.Probe;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A probe that succeeds whatever state its container is in. */
final class IneffectiveProbe implements LocalRule<Workload, Probe> {
    private static final Pattern PING = Pattern.compile("\\bcelery\\b[^;|&]{0,300}\\binspect\\s+ping\\b");
    private static final Pattern DESTINATION = Pattern.compile("\\s(-d|--destination)\\b");
    private static final RuleCard CARD = RuleCard.rule("k8s/ineffective-probe")
            .title("Probe of a container always succeeds")
            .severity(Severity.MEDIUM)
            .why("The container counts as alive or ready while it answers nobody: it is not started again, and"
                    + " requests are still sent to it.")
            .fix("Ask the program itself for something that only works when it works: an HTTP route, pg_isready,"
                    + " celery inspect ping --destination celery@$HOSTNAME.")
            .bad(Sample.of("k8s/web.yaml", """
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
                          readinessProbe: <<<
                            exec: {command: ["/bin/true"]}
                        - name: worker
                          image: registry.example.org/web:1.4.2
                          livenessProbe: <<<
                            exec:
                              command: [celery, -A, web, inspect, ping]
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
                        - name: db
                          image: postgres:17.2
                          livenessProbe:
                            exec: {command: [pg_isready, -U, app]}
                        - name: worker
                          image: registry.example.org/web:1.4.2
                          livenessProbe:
                            exec:
                              command: [sh, -c, "celery -A web inspect ping -d celery@$HOSTNAME"]
                """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Probe> subjectsOf(Workload workload) {
        return workload.containers().stream()
                .flatMap(Container::probes)
                .filter(probe -> probe.command().isPresent());
    }

    @Override
    public Verdict judge(Probe probe) {
        HealthCommand command = probe.command().orElseThrow();
        Optional<String> patched = probe.container().workload().patched(probe.key());
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        String text = String.join(" ", command.words());
        if (PING.matcher(text).find() && !DESTINATION.matcher(text).find()) {
            return SampleManifests.problem(
                    probe.place(),
                    "The " + probe.words()
                            + " asks all Celery workers at once: it succeeds as long as any other answers");
        }
        return command.emptiness()
                .<Verdict>map(why ->
                        SampleManifests.problem(probe.place(), "The " + probe.words() + " tests nothing: " + why))
                .orElse(Verdict.HOLDS);
    }
}
