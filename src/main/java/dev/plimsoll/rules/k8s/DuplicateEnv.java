package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.LocalRule;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.kubernetes.Container;
import dev.plimsoll.model.kubernetes.EnvironmentVariable;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A container that sets one variable twice. */
final class DuplicateEnv implements LocalRule<Workload, Container> {
    private static final RuleCard CARD = RuleCard.rule("k8s/duplicate-env")
            .title("Container sets a variable twice")
            .severity(Severity.LOW)
            .why("The last one counts; whoever reads or changes the first is misled. Server-side apply refuses"
                    + " such a list.")
            .fix("Remove the one that is not meant.")
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
                          env:
                            - name: LOG_LEVEL
                              value: debug
                            - name: PORT
                              value: "8080"
                            - name: LOG_LEVEL <<<
                              value: info
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
                          env:
                            - name: LOG_LEVEL
                              value: info
                """))
            .about(Concern.OPERATIONS)
            .like(Peer.KUBE_LINTER, "duplicate-env-var");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Container> subjectsOf(Workload workload) {
        return workload.containers().stream()
                .filter(container -> container.environment().findAny().isPresent());
    }

    @Override
    public Verdict judge(Container container) {
        Map<String, EnvironmentVariable> first = new HashMap<>();
        Map<String, EnvironmentVariable> again = new LinkedHashMap<>();
        container.environment().forEach(variable -> {
            if (first.putIfAbsent(variable.name(), variable) != null) {
                again.putIfAbsent(variable.name(), variable);
            }
        });
        if (again.isEmpty()) {
            return Verdict.holds();
        }
        EnvironmentVariable second = again.values().iterator().next();
        return Problem.at(
                        second.place(),
                        "Sets " + String.join(", ", again.keySet()) + " more than once; the last counts")
                .related(first.get(second.name()).place(), "Set here already");
    }
}
