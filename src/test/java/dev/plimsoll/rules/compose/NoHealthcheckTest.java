package dev.plimsoll.rules.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoHealthcheckTest {
    private static final NoHealthcheck RULE = new NoHealthcheck();
    private static final String CHECKED = "FROM a:1\nHEALTHCHECK CMD check\n";

    private final Map<String, String> files = new HashMap<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image: a:1",
                "{image: 'a:1', healthcheck: {disable: true}}",
                "{image: 'a:1', healthcheck: {test: [NONE]}}",
                "{image: 'a:1', healthcheck: {test: [CMD, x], disable: true}}",
                "{image: 'a:1', healthcheck: {interval: 5s}}",
                "{build: ., healthcheck: {disable: true}}",
                "{build: {context: ., target: bare}}",
                "{image: 'a:1', restart: on-failure, ports: ['80:80']}"
            })
    void nothing_asks(String service) {
        files.put("Dockerfile", "FROM a:1 AS bare\nFROM a:1\nHEALTHCHECK CMD check\n");
        assertThat(findings(service)).hasSize(1).allMatch(found -> found.startsWith("compose.yaml:2 service app"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{image: 'a:1', healthcheck: {test: [CMD, check]}}",
                "{image: 'a:1', healthcheck: {test: check}}",
                "{image: 'a:1', healthcheck: {test: 'true'}}",
                "{image: 'a:1', <<: {healthcheck: {test: check}}}",
                "{image: 'a:1', extends: {file: common.yaml, service: base}}",
                "build: .",
                "{build: {context: ., dockerfile: docker/Dockerfile.web}}",
                "{build: {context: docker, dockerfile: Dockerfile.web}}",
                "{build: ., healthcheck: {interval: 5s}}",
                "{build: {context: ., target: web}}"
            })
    void something_asks(String service) {
        files.put("common.yaml", "services: {base: {image: 'b:1', healthcheck: {test: check}}}");
        files.put("Dockerfile", "FROM a:1 AS web\nHEALTHCHECK CMD check\nFROM web\n");
        files.put("docker/Dockerfile.web", CHECKED);
        assertThat(findings(service)).isEmpty();
        assertThat(Audits.unknown(RULE, files)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build: https://github.com/acme/app.git",
                "build: ./missing",
                "{build: {dockerfile_inline: 'FROM a:1'}}",
                "{build: {context: ., target: nowhere}}",
                "image: '${IMAGE}'",
                "{image: 'a:1', restart: 'no'}",
                "{image: 'a:1', deploy: {restart_policy: {condition: on-failure}}}",
                "{image: 'a:1', profiles: [tools]}",
                "image: vaultwarden/server:1.32.5"
            })
    void what_the_repository_does_not_tell(String service) {
        files.put("Dockerfile", CHECKED);
        assertThat(findings(service)).isEmpty();
        assertThat(Audits.unknown(RULE, files)).hasSize(1);
    }

    @Test
    void a_job_that_another_service_waits_for_is_no_subject_unless_it_has_a_check() {
        files.put("compose.yaml", """
                services:
                  migrate: {image: 'a:1'}
                  seed: {image: 'a:1', healthcheck: {test: check}}
                  app:
                    image: a:1
                    healthcheck: {test: check}
                    depends_on:
                      migrate: {condition: service_completed_successfully}
                      seed: {condition: service_completed_successfully}
                """);
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.subjects(RULE, files)).isEqualTo(2);
    }

    @Test
    void none_in_a_later_stage_takes_the_check_away() {
        files.put("Dockerfile", "FROM a:1 AS web\nHEALTHCHECK CMD check\nFROM web\nHEALTHCHECK NONE\n");
        assertThat(findings("build: .")).hasSize(1);
    }

    @Test
    void an_image_that_another_service_builds_has_what_its_dockerfile_has() {
        files.put("Dockerfile", CHECKED);
        files.put("compose.yaml", "services: {a: {build: ., image: app}, b: {image: app}}");
        assertThat(Audits.findings(RULE, files)).isEmpty();
    }

    @Test
    void a_published_image_may_be_built_from_a_dockerfile_of_its_name_or_of_another_projects_service() {
        files.put("docker/unbound/Dockerfile", CHECKED);
        files.put("apps/web/Dockerfile.x", CHECKED);
        files.put("build/compose.yaml", "services: {front: {build: {context: ../apps/web, dockerfile: Dockerfile.x}}}");
        files.put(
                "compose.yaml",
                "services: {dns: {image: 'ghcr.io/acme/unbound:1'}, front: {image: 'acme/frontend:1'}, web: {image: 'nginx:1'}}");
        assertThat(Audits.findings(RULE, files)).singleElement().asString().contains("service web");
        assertThat(Audits.unknown(RULE, files))
                .containsExactly(
                        "its image may be built from docker/unbound/Dockerfile, which has a health check",
                        "its image may be built from apps/web/Dockerfile.x, which has a health check");
    }

    @Test
    void a_check_that_the_override_file_brings_counts() {
        files.put("docker-compose.override.yml", "services: {app: {healthcheck: {test: check}}}");
        files.put("docker-compose.yml", "services: {app: {image: 'a:1'}}");
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.unknown(RULE, files)).isEmpty();
    }

    @Test
    void a_check_that_a_file_on_demand_brings_can_not_be_judged_and_one_it_switches_off_is_found_there() {
        files.put(
                "docker-compose.prod.yml",
                "services:\n  app: {healthcheck: {test: check}}\n  web: {healthcheck: {disable: true}}\n");
        files.put(
                "docker-compose.yml",
                "services: {app: {image: 'a:1'}, web: {image: 'a:1', healthcheck: {test: check}}}");
        assertThat(Audits.findings(RULE, files))
                .singleElement()
                .asString()
                .startsWith("docker-compose.prod.yml:3 service web");
        assertThat(Audits.unknown(RULE, files)).singleElement().asString().contains("docker-compose.prod.yml");
    }

    private List<String> findings(String service) {
        files.put("compose.yaml", "services:\n  app:\n    " + (service.startsWith("{") ? "<<: " : "") + service + "\n");
        return Audits.findings(RULE, files);
    }
}
