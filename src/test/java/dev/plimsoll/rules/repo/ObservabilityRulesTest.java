package dev.plimsoll.rules.repo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservabilityRulesTest {
    private static final NoLogAggregation LOGS = new NoLogAggregation();
    private static final NoDashboards VIEWS = new NoDashboards();
    private static final String THREE = """
            services:
              web: {image: "example.org/web:1"}
              worker: {image: "example.org/worker:1"}
              db: {image: "postgres:17"}
            """;

    private static Map<String, String> with(String... files) {
        Map<String, String> all = new HashMap<>(Map.of("compose.yml", THREE));
        for (int i = 0; i < files.length; i += 2) {
            all.put(files[i], files[i + 1]);
        }
        return all;
    }

    private static String more(String image) {
        return THREE + "  more: {image: \"" + image + "\"}\n";
    }

    private static String workload(String name, String image) {
        return """
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %s}
                spec:
                  selector: {matchLabels: {app: a}}
                  template:
                    metadata: {labels: {app: a}}
                    spec: {containers: [{name: app, image: "%s"}]}
                """.formatted(name, image);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grafana/loki:3",
                "grafana/promtail:3",
                "grafana/alloy:v1",
                "fluent/fluent-bit:3",
                "fluent/fluentd:v1",
                "timberio/vector:0.43",
                "elastic/filebeat:8",
                "otel/opentelemetry-collector-contrib:0.115",
                "gcr.io/datadoghq/agent:7",
                "datalust/seq:2024"
            })
    void a_collector_of_logs_is_enough(String image) {
        assertThat(Audits.findings(LOGS, with("compose.yml", more(image)))).isEmpty();
        assertThat(Audits.subjects(LOGS, with("compose.yml", more(image)))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qdrant/vector:1",
                "example.org/attack_vector:1",
                "example.org/agent:1",
                "amir20/dozzle:v8",
                "prom/prometheus:v3",
                "grafana/grafana:11",
                "gliderlabs/seq:1"
            })
    void what_is_only_named_like_one_collects_nothing(String image) {
        assertThat(Audits.findings(LOGS, with("compose.yml", more(image)))).hasSize(1);
    }

    @Test
    void words_in_prose_and_comments_collect_nothing() {
        assertThat(Audits.findings(
                        LOGS,
                        with("README.md", "We use journald and loki.\n", "app.py", "attack_vector = 1  # promtail\n")))
                .containsExactly(
                        ". observability: 3 Compose services, and nothing in the repository collects their logs");
    }

    @ParameterizedTest
    @CsvSource({
        "json-file, 1",
        "local, 1",
        "journald, 1",
        "none, 1",
        "fluentd, 0",
        "awslogs, 0",
        "grafana/loki-docker-driver:3, 0"
    })
    void a_log_driver_that_sends_logs_away_is_one(String driver, int found) {
        String text =
                THREE.replace("\"example.org/web:1\"", "\"example.org/web:1\", logging: {driver: \"" + driver + "\"}");
        assertThat(Audits.findings(LOGS, with("compose.yml", text))).hasSize(found);
    }

    @Test
    void a_configuration_that_nothing_runs_is_no_collector_and_no_absence() {
        assertThat(Audits.unknown(LOGS, with("monitoring/promtail-config.yml", "server: {}\n")))
                .containsExactly("monitoring/promtail-config.yml is there, but nothing in the repository runs it");
        assertThat(Audits.findings(LOGS, with("docs/promtail-config.yml", "server: {}\n")))
                .hasSize(1);
        assertThat(Audits.findings(LOGS, with("vectors/collections.yaml", "a: 1\n")))
                .hasSize(1);
    }

    @Test
    void few_services_jobs_and_what_serves_tests_or_developers_need_none() {
        String two = THREE.replace("  db: {image: \"postgres:17\"}\n", "");
        assertThat(Audits.subjects(LOGS, Map.of("compose.yml", two))).isZero();
        for (String path :
                List.of("examples/compose.yml", "docker-compose.test.yml", ".ci/compose.yml", "compose.dev.yml")) {
            assertThat(Audits.subjects(LOGS, Map.of(path, THREE))).isZero();
        }
    }

    @Test
    void in_kubernetes_alone_it_is_less_grave_because_the_cluster_may_have_an_agent() {
        String three =
                workload("a", "example.org/a:1") + workload("b", "example.org/b:1") + workload("c", "example.org/c:1");
        assertThat(Audits.of(LOGS, Map.of("k8s/all.yaml", three)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.LOW);
                    assertThat(finding.message())
                            .isEqualTo("3 Kubernetes workloads, and nothing in the repository collects their logs;"
                                    + " the cluster may have an agent of its own");
                });
        assertThat(Audits.of(LOGS, with("k8s/all.yaml", three)).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM);
        String watching = three.replace("example.org/c:1", "prom/node-exporter:v1");
        assertThat(Audits.subjects(LOGS, Map.of("k8s/all.yaml", watching))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: helm.toolkit.fluxcd.io/v2, kind: HelmRelease, metadata: {name: logs}, spec: {chart: {spec: {chart: promtail}}}}",
                "{apiVersion: source.toolkit.fluxcd.io/v1, kind: OCIRepository, metadata: {name: x}, spec: {url: \"oci://ghcr.io/charts/fluent-bit\"}}",
                "{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: x}, spec: {sources: [{chart: loki}]}}",
                "{apiVersion: helm.cattle.io/v1, kind: HelmChart, metadata: {name: x}, spec: {chart: vector}}",
                "{apiVersion: logging.banzaicloud.io/v1beta1, kind: Flow, metadata: {name: x}}",
                "{apiVersion: opentelemetry.io/v1beta1, kind: OpenTelemetryCollector, metadata: {name: x}}",
            })
    void a_chart_or_an_operators_object_is_a_collector(String object) {
        assertThat(Audits.findings(LOGS, with("k8s/logs.yaml", object + "\n"))).isEmpty();
    }

    @Test
    void metrics_that_are_kept_here_want_to_be_seen() {
        assertThat(Audits.findings(VIEWS, with("compose.yml", more("prom/prometheus:v3"))))
                .containsExactly("compose.yml:5 observability: prometheus keeps metrics, and nothing in the repository"
                        + " shows them or alerts on them");
        assertThat(Audits.subjects(VIEWS, with())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"grafana/grafana:11", "grafana/grafana-oss:11", "prom/alertmanager:v0.28"})
    void a_dashboard_or_an_alert_is_enough(String image) {
        String text = more("prom/prometheus:v3") + "  seen: {image: \"" + image + "\"}\n";
        assertThat(Audits.findings(VIEWS, with("compose.yml", text))).isEmpty();
        assertThat(Audits.subjects(VIEWS, with("compose.yml", text))).isEqualTo(1);
    }

    @Test
    void where_others_keep_the_metrics_the_dashboards_may_be_there() {
        String monitor = "{apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: {name: web}}\n";
        assertThat(Audits.unknown(VIEWS, with("k8s/monitor.yaml", monitor)))
                .containsExactly(
                        "what answers to ServiceMonitor/web is not in the repository; dashboards and alerts may be"
                                + " where it is");
        assertThat(Audits.unknown(
                        VIEWS, with("compose.yml", more("prom/prometheus:v3"), "grafana/dashboards/a.json", "{}")))
                .containsExactly("grafana/dashboards/a.json is there, but nothing in the repository runs it");
    }
}
