package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.kubernetes.Discovery;
import java.util.stream.Stream;

/** A Prometheus that is to find its targets by asking the API server, with an account that may not. */
final class DiscoveryWithoutRbac implements Rule<Discovery> {
    private static final String PROMETHEUS = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: prometheus
              namespace: monitoring
            spec:
              selector:
                matchLabels: {app: prometheus}
              template:
                metadata:
                  labels: {app: prometheus}
                spec:
                  containers:
                    - name: prometheus
                      image: prom/prometheus:v3.1.0
                      volumeMounts:
                        - {name: config, mountPath: /etc/prometheus}
                  volumes:
                    - name: config
                      configMap:
                        name: prometheus
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: prometheus
              namespace: monitoring
            data:
              prometheus.yml: |
                scrape_configs:
                  - job_name: pods
                    kubernetes_sd_configs: <<<
                      - role: pod
            """;
    private static final String RIGHTS = """
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata:
              name: prometheus
            rules:
              - apiGroups: [""]
                resources: ["pods"]
                verbs: ["get", "list", "watch"]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata:
              name: prometheus
            roleRef:
              apiGroup: rbac.authorization.k8s.io
              kind: ClusterRole
              name: prometheus
            subjects:
              - kind: ServiceAccount
                name: default
                namespace: monitoring
            """;

    private static final RuleCard CARD = RuleCard.rule("k8s/discovery-without-rbac")
            .title("Discovery of targets has no rights to discover")
            .severity(Severity.MEDIUM)
            .why("The API server refuses every list: no target is found, nothing is scraped, and no alert fires, while"
                    + " the pods look healthy.")
            .fix("Give the workload a service account, and bind it to a role with get, list and watch on what the"
                    + " configuration discovers.")
            .bad(Sample.of("k8s/prometheus.yaml", PROMETHEUS))
            .good(Sample.of("k8s/prometheus.yaml", PROMETHEUS.replace(" <<<", "") + RIGHTS))
            .about(Concern.OBSERVABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Discovery> subjects(Repository repository) {
        return repository.kubernetes().discoveries().stream();
    }

    @Override
    public Verdict judge(Discovery discovery) {
        if (discovery.lacking().isEmpty()) {
            return Verdict.holds();
        }
        if (discovery.unknown().isPresent()) {
            return Verdict.cannotTell(discovery.unknown().get());
        }
        String what = discovery.lacking().size() + " of " + discovery.asked().size()
                + (discovery.asked().size() == 1 ? " kind" : " kinds") + " of objects that "
                + discovery.workload().name() + " discovers (" + String.join(", ", discovery.lacking())
                + ") may not be listed by its account " + discovery.account()
                + ": no binding in the repository gives it that right";
        return Problem.at(discovery.place(), what).related(discovery.workload().place(), "runs with it");
    }
}
