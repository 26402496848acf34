package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoScrapeTest {
    private static final NoScrape RULE = new NoScrape();
    private static final String WEB =
            Manifests.deployment(Manifests.container("ports: [{name: http-metrics, containerPort: 1}]"));
    private static final String OTHER = "---\n"
            + "{apiVersion: monitoring.coreos.com/v1, kind: PodMonitor, metadata: {name: o}, spec: {selector: {matchLabels: {app: o}}}}\n";
    private static final String SERVICE =
            "---\n{apiVersion: v1, kind: Service, metadata: {name: front, labels: {part: web}"
                    + "%s}, spec: {selector: {app: web}, ports: [{port: 1}]}}\n";

    private static List<String> findings(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }

    @Test
    void a_port_for_metrics_that_nothing_asks() {
        assertThat(findings(WEB + OTHER))
                .containsExactly(
                        "web.yaml:13 Deployment/web: Exports metrics (port http-metrics), and no annotation of its"
                                + " pods, no monitor and no configuration asks for them");
        assertThat(findings(
                        WEB.replace("nginx:1.27.0", "prom/statsd-exporter:v1").replace("http-metrics", "a") + OTHER))
                .singleElement()
                .asString()
                .contains("(image statsd-exporter)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: monitoring.coreos.com/v1, kind: PodMonitor, metadata: {name: m}, spec: {selector: {matchLabels: {app: web}}}}",
                "{apiVersion: monitoring.coreos.com/v1, kind: PodMonitor, metadata: {name: m}, spec: {selector: {}}}",
                "{apiVersion: operator.victoriametrics.com/v1beta1, kind: VMPodScrape, metadata: {name: m}, spec: {selector: {matchLabels: {app: web}}}}",
                "{apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: {name: m}, spec: {selector: {matchLabels: {part: web}}}}",
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: m}, data: {p: \"scrape_configs: [{static_configs: [{targets: [front:1]}]}]\"}}",
            })
    void a_monitor_of_the_pods_or_of_their_service_or_a_target_of_that_name(String object) {
        assertThat(findings(WEB + OTHER + SERVICE.formatted("") + "---\n" + object + "\n"))
                .isEmpty();
    }

    @Test
    void an_annotation_counts_on_the_pods_and_on_their_service_and_not_on_the_deployment() {
        String annotations = "annotations: {prometheus.io/scrape: \"true\"}";
        assertThat(findings(WEB.replace("{labels: {app: web}}", "{labels: {app: web}, " + annotations + "}") + OTHER))
                .isEmpty();
        assertThat(findings(WEB + OTHER + SERVICE.formatted(", " + annotations)))
                .isEmpty();
        assertThat(findings(WEB.replace("  name: web\nspec", "  name: web\n  " + annotations + "\nspec") + OTHER))
                .hasSize(1);
    }

    @Test
    void where_nothing_says_how_or_a_discovery_may_find_all_it_cannot_be_told() {
        assertThat(Audits.unknown(RULE, Map.of("web.yaml", WEB)))
                .containsExactly("nothing in the repository says how metrics are scraped");
        String discovery = "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: p}\ndata:\n  p.yml: |\n"
                + "    scrape_configs:\n    - kubernetes_sd_configs: [{role: pod}]\n";
        assertThat(Audits.unknown(RULE, Map.of("web.yaml", WEB + discovery)))
                .containsExactly("ConfigMap/p discovers targets and may find it");
        String annotated = discovery
                + "      relabel_configs: [{source_labels: [__meta_kubernetes_pod_annotation_prometheus_io_scrape]}]\n";
        assertThat(findings(WEB + annotated)).hasSize(1);
    }

    @Test
    void what_exports_nothing_is_not_judged() {
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", WEB.replace("http-metrics", "http") + OTHER)))
                .isZero();
        assertThat(Audits.subjects(
                        RULE,
                        Map.of(
                                "web.yaml",
                                Manifests.job(Manifests.container("ports: [{name: metrics, containerPort: 1}]")))))
                .isZero();
    }
}
