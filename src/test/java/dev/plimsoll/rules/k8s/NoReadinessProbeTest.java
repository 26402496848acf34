package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoReadinessProbeTest {
    private static final NoReadinessProbe RULE = new NoReadinessProbe();

    private static final String SERVICE =
            "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector: {app: web}\n  ports: [%s]\n";
    private static final String PORT = "{port: 80, targetPort: 8080}";

    @Test
    void only_what_a_service_leads_to_is_judged() {
        String web = Manifests.deployment(Manifests.container(""));
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", web))).isZero();
        assertThat(Audits.subjects(
                        RULE,
                        Map.of(
                                "web.yaml",
                                web,
                                "s.yaml",
                                SERVICE.formatted(PORT).replace("app: web", "app: x"))))
                .isZero();
        assertThat(behind(web, PORT))
                .containsExactly(
                        "web.yaml:11 Deployment/web: No readiness probe: app gets requests through Service/web from the first moment on");
    }

    @Test
    void of_several_containers_the_one_that_declares_the_port_is_meant() {
        String spec = "containers:\n- {name: app, image: x, ports: [{name: http, containerPort: 8080}]}\n"
                + "- {name: log, image: x}\n";
        assertThat(behind(Manifests.deployment(spec), PORT))
                .singleElement()
                .asString()
                .startsWith("web.yaml:11 ");
        assertThat(behind(Manifests.deployment(spec), "{port: 80, targetPort: http}"))
                .hasSize(1);
        assertThat(behind(
                        Manifests.deployment(spec.replace(
                                "image: x, ports", "image: x, readinessProbe: {exec: {command: [x]}}, ports")),
                        PORT))
                .isEmpty();
    }

    @Test
    void where_none_of_several_declares_the_port_it_cannot_be_told_unless_all_have_a_probe() {
        String spec = "containers:\n- {name: app, image: x}\n- {name: log, image: x}\n";
        Map<String, String> files = Map.of("web.yaml", Manifests.deployment(spec), "s.yaml", SERVICE.formatted(PORT));
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.unknown(RULE, files)).hasSize(1);
        String probed = spec.replace("image: x", "image: x, readinessProbe: {exec: {command: [x]}}");
        files = Map.of("web.yaml", Manifests.deployment(probed), "s.yaml", SERVICE.formatted(PORT));
        assertThat(Audits.unknown(RULE, files)).isEmpty();
    }

    @Test
    void a_liveness_probe_is_none_and_a_job_serves_nobody() {
        String live = Manifests.container("livenessProbe: {httpGet: {port: 8080}}");
        assertThat(behind(Manifests.deployment(live), PORT)).hasSize(1);
        assertThat(Audits.subjects(
                        RULE,
                        Map.of("web.yaml", Manifests.job(Manifests.container("")), "s.yaml", SERVICE.formatted(PORT))))
                .isZero();
    }

    @Test
    void a_service_for_scraping_brings_no_requests() {
        String web = Manifests.deployment(Manifests.container(""));
        assertThat(behind(web, "{name: http-metrics, port: 9090}")).isEmpty();
        assertThat(behind(web, "{name: http-metrics, port: 9090}, {name: http, port: 80}"))
                .hasSize(1);
    }

    private static List<String> behind(String web, String ports) {
        return Audits.findings(RULE, Map.of("web.yaml", web, "s.yaml", SERVICE.formatted(ports)));
    }
}
