package dev.plimsoll.rules.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Capabilities, namespaces, images, logs, restarts and settings of single services. */
class RightsRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cap_add: [SYS_ADMIN] | medium SYS_ADMIN",
                "cap_add: [cap_sys_admin, NET_BIND_SERVICE] | medium SYS_ADMIN",
                "cap_add: ['ALL'] | medium ALL",
                "cap_add: [NET_ADMIN] | medium NET_ADMIN",
                "cap_add: ['${CAP:-SYS_PTRACE}'] | medium SYS_PTRACE",
                "{cap_add: [NET_ADMIN], image: 'qmcgaw/gluetun:v3.39.1'} | low NET_ADMIN",
                "{cap_add: [NET_ADMIN, SYS_MODULE], image: 'linuxserver/wireguard:1.0.0'} | medium NET_ADMIN, SYS_MODULE"
            })
    void a_strong_capability(String setting, String told) {
        assertThat(Audits.of(new AddedCapability(), file(setting)).findings())
                .extracting(found -> found.severity().word() + found.message().replaceFirst(".*given", ""))
                .containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cap_add: [NET_BIND_SERVICE, CHOWN, IPC_LOCK, SYS_NICE]",
                "cap_drop: [ALL]",
                "cap_add: []",
                "cap_add: SYS_ADMIN",
                "{privileged: true, cap_add: [SYS_ADMIN]}"
            })
    void no_strong_capability_or_another_rules(String setting) {
        assertThat(findings(new AddedCapability(), setting)).isEmpty();
        assertThat(Audits.subjects(new AddedCapability(), file(setting))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "network_mode: host | has the network namespace",
                "network_mode: '${MODE:-host}' | has the network namespace",
                "pid: host | has the pid namespace",
                "ipc: host | has the ipc namespace",
                "{network_mode: host, pid: host} | has the network namespace and the pid namespace"
            })
    void a_namespace_of_the_host(String setting, String told) {
        assertThat(findings(new HostNamespace(), setting))
                .singleElement()
                .asString()
                .contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "network_mode: bridge",
                "network_mode: service:db",
                "pid: service:db",
                "ipc: shareable",
                "network_mode: '${MODE}'",
                "build: {context: ., network: host}"
            })
    void a_namespace_of_its_own(String setting) {
        assertThat(findings(new HostNamespace(), setting)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx:stable",
                "nginx:1",
                "nginx:v5",
                "nginx:1.27",
                "app:latest-alpine",
                "x/app:main",
                "'x/a:${T:-stable}'"
            })
    void a_tag_that_floats(String image) {
        assertThat(findings(new FloatingImage(), "image: " + image)).hasSize(1);
        assertThat(findings(new ImageWithoutDigest(), "image: " + image)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx:1.27.3",
                "postgres:17.2",
                "x/app:2024-11-02",
                "x/app:1.2.3-alpine",
                "registry:5000/x:1.2.3"
            })
    void a_tag_that_names_one_version_has_no_digest_yet(String image) {
        assertThat(findings(new FloatingImage(), "image: " + image)).isEmpty();
        assertThat(Audits.subjects(new FloatingImage(), file("image: " + image)))
                .isEqualTo(1);
        assertThat(findings(new ImageWithoutDigest(), "image: " + image)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "nginx:latest", "'${IMAGE}'", "'nginx:${TAG}'"})
    void what_other_rules_say_or_a_variable_decides_does_not_float(String image) {
        assertThat(Audits.subjects(new FloatingImage(), file("image: " + image)))
                .isZero();
    }

    @Test
    void a_digest_holds_an_image_and_a_template_can_not_be_judged() {
        String digest = "image: nginx:1@sha256:" + "0".repeat(64);
        assertThat(findings(new FloatingImage(), digest)).isEmpty();
        assertThat(findings(new ImageWithoutDigest(), digest)).isEmpty();
        assertThat(Audits.unknown(new FloatingImage(), file("image: x/app:__version__")))
                .hasSize(1);
        assertThat(Audits.unknown(new ImageWithoutDigest(), file("image: x/app:${TAG}")))
                .hasSize(1);
        assertThat(Audits.subjects(new FloatingImage(), file("{image: 'x/app:1', build: .}")))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tty: true",
                "logging: {driver: json-file}",
                "logging: {driver: json-file, options: {max-file: '3'}}",
                "logging: {options: {max-size: '-1'}}",
                "logging: {driver: json-file, options: {max-size: ''}}",
                "logging: "
            })
    void a_log_that_grows(String setting) {
        assertThat(findings(new NoLogRotation(), setting)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logging: {driver: json-file, options: {max-size: 10m}}",
                "logging: {options: {max-size: '${SIZE:-10m}'}}",
                "logging: {driver: local}",
                "logging: {driver: journald}",
                "logging: {driver: none}",
                "logging: {driver: syslog, options: {tag: app}}",
                "logging: *rotated",
                "<<: *common"
            })
    void a_log_that_is_rotated_or_goes_elsewhere(String setting) {
        String anchors = "x-logging: &rotated {driver: json-file, options: {max-size: 5m}}\n"
                + "x-common: &common {logging: *rotated}\n";
        Map<String, String> files =
                Map.of("compose.yaml", anchors + file(setting).get("compose.yaml"));
        assertThat(Audits.findings(new NoLogRotation(), files)).isEmpty();
        assertThat(Audits.subjects(new NoLogRotation(), files)).isEqualTo(1);
    }

    @Test
    void a_log_that_a_variable_or_another_file_decides() {
        assertThat(Audits.unknown(new NoLogRotation(), file("logging: {driver: '${DRIVER}'}")))
                .hasSize(1);
        Map<String, String> files = Map.of(
                "compose.yaml", "services: {app: {image: 'a:1.0.0'}}",
                "compose.prod.yaml", "services: {app: {logging: {driver: local}}}");
        assertThat(Audits.unknown(new NoLogRotation(), files)).hasSize(1);
        assertThat(Audits.findings(new NoLogRotation(), files)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ports: ['80:80']",
                "healthcheck: {test: curl localhost}",
                "command: celery worker",
                "{image: 'postgres:17.2'}",
                "deploy: {replicas: 2}",
                "restart: "
            })
    void a_service_that_stays_down(String setting) {
        assertThat(findings(new NoRestartPolicy(), setting))
                .containsExactly("compose.yaml:2 service app: Service app has no restart policy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "restart: always",
                "restart: on-failure:3",
                "restart: 'no'",
                "restart: \"${RESTART:-unless-stopped}\"",
                "deploy: {restart_policy: {condition: any}}",
                "deploy: {restart_policy: {delay: 5s}}"
            })
    void a_service_whose_policy_is_set(String setting) {
        assertThat(findings(new NoRestartPolicy(), setting)).isEmpty();
        assertThat(Audits.unknown(new NoRestartPolicy(), file(setting))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services: {db-init: {image: 'a/b:1.0.0'}}",
                "services: {x: {image: 'minio/mc:1.0.0'}}",
                "services: {x: {image: 'a/b:1.0.0', profiles: [tools]}}"
            })
    void what_may_be_a_job_can_not_be_judged(String text) {
        assertThat(Audits.findings(new NoRestartPolicy(), Map.of("compose.yaml", text)))
                .isEmpty();
        assertThat(Audits.unknown(new NoRestartPolicy(), Map.of("compose.yaml", text)))
                .hasSize(1);
        assertThat(Audits.subjects(new NoRestartPolicy(), Map.of("compose.test.yaml", text)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{image: 'grafana/grafana:11.4.0', environment: [GF_AUTH_ANONYMOUS_ENABLED=true]} | 1",
                "{image: 'grafana/grafana:11.4.0', environment: {GF_AUTH_ANONYMOUS_ENABLED: '${A:-true}'}} | 1",
                "{image: 'grafana/grafana:11.4.0', environment: {GF_AUTH_ANONYMOUS_ENABLED: '${A}'}} | 0",
                "{image: 'grafana/grafana:11.4.0', environment: {GF_AUTH_ANONYMOUS_ENABLED: 'false'}} | 0",
                "{image: 'grafana/grafana:11.4.0', environment: {GF_USERS_AUTO_ASSIGN_ORG_ROLE: Viewer}} | 0",
                "{image: 'example/app:1.0.0', environment: {GF_AUTH_ANONYMOUS_ENABLED: 'true'}} | 0",
                "{image: 'osixia/openldap:1.5.0', environment: {LDAP_TLS: 'false'}} | 1",
                "{image: 'vaultwarden/server:1.32.5', environment: {SIGNUPS_ALLOWED: 'true'}} | 1",
                "{image: 'traefik:3.2.1', command: [--api.insecure]} | 1",
                "{image: 'traefik:3.2.1', command: --providers.docker --api.insecure=false} | 0",
                "{image: 'traefik:3.2.1', command: [--log.level=DEBUG]} | 1",
                "{image: 'traefik:3.2.1', command: [--log.level=INFO]} | 0",
                "{image: 'quay.io/keycloak/keycloak:26.0.7', command: start-dev} | 1",
                "{image: 'quay.io/keycloak/keycloak:26.0.7', command: start} | 0",
                "{image: 'hashicorp/vault:1.18.2', command: server -dev} | 1",
                "{image: 'prom/prometheus:v3.0.1', command: [--web.enable-admin-api]} | 1",
                "{image: 'docker:27.3.1-dind', environment: {DOCKER_TLS_CERTDIR: ''}} | 1",
                "{image: 'codercom/code-server:4.95.3', command: --auth none} | 1",
                "{image: 'codercom/code-server:4.95.3', command: --auth password} | 0"
            })
    void a_known_program_with_a_setting_known_to_be_unsafe(String service, int found) {
        assertThat(findings(new InsecureAppDefault(), service)).hasSize(found);
    }

    private static List<String> findings(Rule<?> rule, String setting) {
        return Audits.findings(rule, file(setting));
    }

    private static Map<String, String> file(String setting) {
        String image = setting.contains("image:") ? "" : "    image: example/app:1.0.0\n";
        String more = setting.startsWith("{") ? "    <<: " : "    ";
        return Map.of("compose.yaml", "services:\n  app:\n" + image + more + setting + "\n");
    }
}
