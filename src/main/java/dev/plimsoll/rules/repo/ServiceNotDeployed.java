package dev.plimsoll.rules.repo;

import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.tree.DeployedService;
import java.util.stream.Stream;

/** Services that Compose has and the Kubernetes manifests of the same system do not. */
final class ServiceNotDeployed implements Rule<DeployedService> {
    private static final String COMPOSE = """
            services:
              web:
                build: ./web
              api:
                build: ./api
              worker: %s
                build: ./worker
            """;
    private static final RuleCard CARD = RuleCard.rule("repo/service-not-deployed")
            .title("Service is in Compose but not in the Kubernetes manifests")
            .severity(Severity.LOW)
            .why("Two descriptions of one system drift apart: what works on a developer's machine is missing in the"
                    + " cluster, and nobody is told.")
            .fix("Write its manifest; or take the service out of Compose, or put it behind a profile if it is for"
                    + " development only and say so.")
            .bad(Sample.of("compose.yaml", COMPOSE.formatted("<<<"))
                    .and("k8s/web.yaml", workload("web"))
                    .and("k8s/api.yaml", workload("api")))
            .good(Sample.of("compose.yaml", COMPOSE.formatted("").replace(": \n", ":\n"))
                    .and("k8s/web.yaml", workload("web"))
                    .and("k8s/api.yaml", workload("api"))
                    .and("k8s/worker.yaml", workload("worker")));

    private static String workload(String name) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: NAME}
                spec:
                  selector: {matchLabels: {app: NAME}}
                  template:
                    metadata: {labels: {app: NAME}}
                    spec:
                      containers:
                        - name: NAME
                          image: registry.harbour.example/NAME:1.0.0
                """.replace("NAME", name);
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<DeployedService> subjects(Repository repository) {
        return repository.deployedServices().stream();
    }

    @Override
    public Verdict judge(DeployedService service) {
        return switch (service.state()) {
            case DEPLOYED -> Verdict.holds();
            case UNKNOWN ->
                Verdict.cannotTell(
                        service.built()
                                ? "a chart of the repository may deploy it"
                                : "a cluster may have it from a chart or as a managed service");
            case MISSING ->
                Problem.at(
                        service.place(),
                        "it is built here and the manifests, which deploy " + service.deployed() + " of the "
                                + service.ours() + " services of Compose, have no workload of its name or image");
        };
    }
}
