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
import dev.plimsoll.model.kubernetes.Absence;
import dev.plimsoll.model.kubernetes.Backend;
import dev.plimsoll.model.kubernetes.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An Ingress that sends requests to nobody. */
final class DanglingIngress implements Rule<Backend> {
    private static final RuleCard CARD = RuleCard.rule("k8s/dangling-ingress")
            .title("Ingress leads to no Service")
            .severity(Severity.MEDIUM)
            .why("Requests for a Service or a port that does not exist are answered with an error.")
            .fix("Name a Service of the same namespace, and one of its ports by its number or name.")
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
                  selector: {app: web}
                  ports: [{name: http, port: 80, targetPort: 8080}]
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: web
                spec:
                  tls: [{secretName: web-tls}]
                  rules:
                    - http:
                        paths:
                          - path: /
                            pathType: Prefix
                            backend:
                              service:
                                name: web <<<
                                port: {number: 8080}
                          - path: /api
                            pathType: Prefix
                            backend:
                              service:
                                name: api <<<
                                port: {number: 80}
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
                  ports: [{name: http, port: 80, targetPort: 8080}]
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: web
                spec:
                  tls: [{secretName: web-tls}]
                  rules:
                    - http:
                        paths:
                          - path: /
                            pathType: Prefix
                            backend:
                              service:
                                name: web
                                port: {name: http}
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.KUBE_LINTER, "dangling-ingress")
            .like(Peer.KUBE_SCORE, "ingress-targets-service");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Backend> subjects(Repository repository) {
        return repository.kubernetes().relations().backends().filter(backend -> !backend.isElsewhere());
    }

    @Override
    public Verdict judge(Backend backend) {
        Optional<Absence> missing = backend.missing();
        if (missing.isPresent()) {
            return missing.get()
                    .excuse()
                    .map(Verdict::cannotTell)
                    .orElseGet(() -> Problem.at(backend.place(), "No file defines Service " + backend.service()));
        }
        List<Service> without = backend.withoutPort();
        if (without.isEmpty()) {
            return Verdict.holds();
        }
        Service service = without.get(0);
        Optional<String> patched = service.patched("ports", "port");
        String ports = service.ports().stream()
                .map(port -> port.number()
                        + port.name().map(name -> " (" + name + ")").orElse(""))
                .collect(Collectors.joining(", "));
        return patched.map(Verdict::cannotTell)
                .orElseGet(() -> Problem.at(
                                backend.place(),
                                service.name() + " has no port "
                                        + backend.port().orElse("?") + ", but " + ports)
                        .related(service.place(), service.name()));
    }
}
