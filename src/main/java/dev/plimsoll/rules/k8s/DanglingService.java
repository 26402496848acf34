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
import dev.plimsoll.model.kubernetes.Selector;
import dev.plimsoll.model.kubernetes.Service;
import java.util.stream.Stream;

/** A Service that nobody answers. */
final class DanglingService implements Rule<Service> {
    private static final RuleCard CARD = RuleCard.rule("k8s/dangling-service")
            .title("Service selects no workload")
            .severity(Severity.MEDIUM)
            .why("A Service without pods refuses every connection, and nothing says why.")
            .fix("Make its selector the labels of the workload's pods, or remove the Service.")
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
                ---
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  selector: {app: wbe} <<<
                  ports: [{port: 80, targetPort: 8080}]
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
                ---
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  selector: {app: web}
                  ports: [{port: 80, targetPort: 8080}]
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.KUBE_LINTER, "dangling-service")
            .like(Peer.KUBE_SCORE, "service-targets-pod");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Service> subjects(Repository repository) {
        return repository.kubernetes().relations().services().stream()
                .filter(service -> service.selector().isPresent());
    }

    @Override
    public Verdict judge(Service service) {
        if (!service.workloads().isEmpty()) {
            return Verdict.holds();
        }
        Selector selector = service.selector().orElseThrow();
        return service.unseen()
                .map(Verdict::cannotTell)
                .orElseGet(() -> Problem.at(
                        selector.place(),
                        "No workload has " + selector.words() + ", also not "
                                + service.missed().orElse("?")));
    }
}
