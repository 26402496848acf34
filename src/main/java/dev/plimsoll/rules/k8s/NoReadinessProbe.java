package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.kubernetes.Container;
import dev.plimsoll.model.kubernetes.Container.Role;
import dev.plimsoll.model.kubernetes.Neighbours;
import dev.plimsoll.model.kubernetes.Service;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A container that gets requests before it can answer them. */
final class NoReadinessProbe implements Rule<Neighbours> {
    private static final Pattern SCRAPED = Pattern.compile("metrics|prometheus|monitoring");
    private static final RuleCard CARD = RuleCard.rule("k8s/no-readiness-probe")
            .title("Container behind a Service has no readiness probe")
            .severity(Severity.MEDIUM)
            .why("The Service sends requests to the container as soon as its process runs: each rollout and each"
                    + " restart loses some, and an overloaded pod is never spared.")
            .fix("Add a readinessProbe that asks for what a request needs, at the port that the Service leads to.")
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
                        - name: app <<<
                          image: registry.example.org/web:1.4.2
                          ports:
                            - containerPort: 8080
                """).and("k8s/service.yaml", """
                    apiVersion: v1
                    kind: Service
                    metadata:
                      name: web
                    spec:
                      selector: {app: web}
                      ports:
                        - {port: 80, targetPort: 8080}
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
                          ports:
                            - containerPort: 8080
                          readinessProbe:
                            httpGet: {path: /ready, port: 8080}
                """).and("k8s/service.yaml", """
                    apiVersion: v1
                    kind: Service
                    metadata:
                      name: web
                    spec:
                      selector: {app: web}
                      ports:
                        - {port: 80, targetPort: 8080}
                    """))
            .about(Concern.RELIABILITY)
            .like(Peer.KUBE_LINTER, "no-readiness-probe")
            .like(Peer.KUBE_SCORE, "pod-probes")
            .like(Peer.POLARIS, "readinessProbeMissing")
            .like(Peer.CHECKOV, "CKV_K8S_9");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** The workloads that a Service selects; what ends by itself serves nobody, and a scrape may find nobody. */
    @Override
    public Stream<Neighbours> subjects(Repository repository) {
        return repository.kubernetes().relations().workloads().stream()
                .filter(neighbours -> !neighbours.workload().runsToItsEnd())
                .filter(neighbours -> serving(neighbours).findAny().isPresent());
    }

    @Override
    public Verdict judge(Neighbours neighbours) {
        Workload workload = neighbours.workload();
        List<Container> staying = workload.containers().stream()
                .filter(container -> container.role() == Role.REGULAR || container.role() == Role.SIDECAR)
                .toList();
        Map<Container, Service> without = new LinkedHashMap<>();
        boolean known = false;
        for (Service service : serving(neighbours).toList()) {
            for (Container container : serving(staying, service)) {
                known = true;
                if (!isProbed(container)) {
                    without.putIfAbsent(container, service);
                }
            }
        }
        if (without.isEmpty()) {
            return known || staying.stream().allMatch(NoReadinessProbe::isProbed)
                    ? Verdict.holds()
                    : Verdict.cannotTell("no container declares the port that the Service leads to");
        }
        return workload.patched("readinessProbe").map(Verdict::cannotTell).orElseGet(() -> problem(without));
    }

    private static boolean isProbed(Container container) {
        return container.probes().anyMatch(probe -> probe.key().equals("readinessProbe"));
    }

    private static Verdict problem(Map<Container, Service> without) {
        Map.Entry<Container, Service> first = without.entrySet().iterator().next();
        String names = without.keySet().stream().map(Container::shortName).collect(Collectors.joining(", "));
        return SampleManifests.problem(
                        first.getKey().place(),
                        "No readiness probe: " + names + (without.size() == 1 ? " gets" : " get") + " requests through "
                                + first.getValue().name() + " from the first moment on")
                .related(first.getValue().place(), "The Service that leads to it");
    }

    private static Stream<Service> serving(Neighbours neighbours) {
        return neighbours.services().stream()
                .filter(service -> !SCRAPED.matcher(service.name()).find())
                .filter(service -> service.ports().isEmpty()
                        || !service.ports().stream()
                                .allMatch(port -> port.name()
                                        .filter(name -> SCRAPED.matcher(name).find())
                                        .isPresent()));
    }

    /** A pod of one container needs no declared port to be served. */
    private static List<Container> serving(List<Container> staying, Service service) {
        List<Container> declaring = staying.stream()
                .filter(container -> service.ports().stream()
                        .anyMatch(port -> container.ports().anyMatch(own -> own.isMeantBy(port.target()))))
                .toList();
        return declaring.isEmpty() && staying.size() == 1 ? staying : declaring;
    }
}
