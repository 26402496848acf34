package dev.plimsoll.rules.repo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceNotDeployedTest {
    private static final String POD =
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: NAME}\nspec: {selector: {}, template: {spec: {containers: [{name: main, image: 'IMAGE'}]}}}\n";
    private final ServiceNotDeployed rule = new ServiceNotDeployed();
    private final Map<String, String> files = new HashMap<>();

    @BeforeEach
    void two_services_are_in_both() {
        compose("web: {build: ./web}", "api: {build: ./api}");
        deploy("web", "acme/web:1");
        deploy("api", "acme/api:1");
    }

    private void compose(String... services) {
        files.put("compose.yaml", "services:\n  " + String.join("\n  ", services) + "\n");
    }

    private void deploy(String name, String image) {
        files.put("k8s/" + name + ".yaml", POD.replace("NAME", name).replace("IMAGE", image));
    }

    @Test
    void one_that_is_built_here_and_has_no_workload_is_found_with_the_counts() {
        compose("web: {build: ./web}", "api: {build: ./api}", "worker: {build: ./worker}");
        assertThat(Audits.findings(rule, files))
                .containsExactly("compose.yaml:4 service worker: it is built here and the manifests, which deploy 2 of"
                        + " the 3 services of Compose, have no workload of its name or image");
    }

    @Test
    void names_are_compared_without_the_projects_own_prefix_and_ways_of_writing() {
        compose("shop_web: {build: ./web}", "shop_api: {build: ./api}", "shop_db: {build: ./db}");
        deploy("shop-db", "acme/other:1");
        assertThat(Audits.findings(rule, files)).isEmpty();
        assertThat(Audits.subjects(rule, files)).isEqualTo(3);
    }

    @Test
    void an_image_or_a_container_of_the_same_name_is_a_deployment_too() {
        compose(
                "web: {build: ./web}",
                "api: {build: ./api}",
                "worker: {build: ./worker, image: 'acme/jobs'}",
                "main: {build: .}");
        deploy("consumer", "registry.dev/acme/jobs:2");
        assertThat(Audits.findings(rule, files)).isEmpty();
    }

    @Test
    void what_is_pulled_may_be_in_the_cluster_already() {
        compose("web: {build: ./web}", "api: {build: ./api}", "db: {image: 'postgres:17.2'}");
        assertThat(Audits.findings(rule, files)).isEmpty();
        assertThat(Audits.unknown(rule, files))
                .containsExactly("a cluster may have it from a chart or as a managed service");
    }

    @Test
    void a_chart_may_deploy_it() {
        compose("web: {build: ./web}", "api: {build: ./api}", "worker: {build: ./worker}");
        files.put("charts/worker/Chart.yaml", "apiVersion: v2\nname: worker\nversion: 1.0.0\n");
        assertThat(Audits.findings(rule, files)).isEmpty();
        assertThat(Audits.unknown(rule, files)).hasSize(1);
    }

    @Test
    void jobs_and_files_for_tests_are_not_asked_for() {
        compose(
                "web: {build: ./web, depends_on: {migrate: {condition: service_completed_successfully}}}",
                "api: {build: ./api}",
                "migrate: {build: ./db}");
        files.put("docker-compose.test.yml", "services: {e2e: {build: ./e2e}}");
        assertThat(Audits.findings(rule, files)).isEmpty();
    }

    @Test
    void manifests_of_another_system_are_not_compared() {
        compose("a: {build: ./a}", "b: {build: ./b}", "web: {build: ./web}");
        assertThat(Audits.subjects(rule, files)).isZero();
        files.remove("k8s/web.yaml");
        assertThat(Audits.subjects(rule, files)).isZero();
    }
}
