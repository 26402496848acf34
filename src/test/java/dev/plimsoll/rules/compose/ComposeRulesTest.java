package dev.plimsoll.rules.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The traps of limits, images, sockets, privileges and health checks that test nothing. */
class ComposeRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tty: true | no memory and no CPU limit",
                "mem_reservation: 1g | no memory and no CPU limit; its reservations bound nothing",
                "deploy: {resources: {reservations: {devices: [{driver: nvidia}]}}} | no memory and no CPU limit; its reservations bound nothing",
                "deploy: {replicas: 2} | no memory and no CPU limit",
                "cpus: 1 | no memory limit",
                "mem_limit: 1g | no CPU limit",
                "cpu_shares: 512 | no memory and no CPU limit",
                "{mem_limit: 0, cpus: 0.0} | no memory and no CPU limit",
                "{mem_limit: '${LIMIT:-}', cpus: ''} | no memory and no CPU limit"
            })
    void a_service_without_bounds(String setting, String said) {
        assertThat(findings(new NoResourceLimits(), setting))
                .containsExactly("compose.yaml:2 service app: Service app has " + said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deploy: {resources: {limits: {memory: 1G, cpus: '1'}}}",
                "{mem_limit: 1g, cpus: 1.5}",
                "{mem_limit: '${LIMIT}', cpus: '${CPUS:-2}'}",
                "{mem_limit: 1g, cpuset: '0,1'}",
                "{mem_limit: 1g, deploy: {resources: {limits: {cpus: 1}}}}"
            })
    void a_service_with_bounds(String setting) {
        assertThat(findings(new NoResourceLimits(), setting)).isEmpty();
    }

    @Test
    void limits_that_another_file_brings_can_not_be_judged() {
        Map<String, String> files = Map.of(
                "compose.yaml", "services: {app: {image: 'a:1.0.0'}}",
                "compose.prod.yaml", "services: {app: {mem_limit: 1g, cpus: 1}}");
        assertThat(Audits.findings(new NoResourceLimits(), files)).isEmpty();
        assertThat(Audits.unknown(new NoResourceLimits(), files)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx",
                "nginx:latest",
                "registry:5000/nginx",
                "'app:${TAG:-latest}'",
                "'${REPO}/app'",
                "'${IMAGE:-nginx}'",
                "'${PREFIX}app:latest'"
            })
    void an_image_without_a_version(String image) {
        assertThat(findings(new LatestImage(), "image: " + image)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx:1.27",
                "registry:5000/nginx:1",
                "nginx:stable",
                "'app:${TAG:-1.0}'",
                "'${REPO}/app:1'",
                "nginx:latest-alpine",
                "nginx@sha256:0000000000000000000000000000000000000000000000000000000000000000"
            })
    void an_image_with_a_version(String image) {
        assertThat(findings(new LatestImage(), "image: " + image)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'${IMAGE}'", "'app:${TAG}'", "'app:${TAG:?}'"})
    void an_image_that_a_variable_decides(String image) {
        assertThat(findings(new LatestImage(), "image: " + image)).isEmpty();
        assertThat(Audits.unknown(new LatestImage(), file("image: " + image))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compose.yaml | app | MEDIUM",
                "compose.yaml | ${NAME:-app}:latest | MEDIUM",
                "compose.yaml | app:${TAG:-latest} | LOW",
                "compose.yaml | ${IMAGE:-app:latest} | LOW",
                "compose.test.yaml | app | LOW"
            })
    void a_version_that_is_chosen_at_the_start_and_a_test_are_less_grave(String path, String image, Severity severity) {
        assertThat(of(new LatestImage(), path, "image: '" + image + "'")).containsExactly(severity);
    }

    @Test
    void what_tests_start_is_less_grave() {
        for (Rule<?> rule :
                List.of(new NoHealthcheck(), new NoResourceLimits(), new Privileged(), new DockerSocket())) {
            String service = "image: app:1\n    privileged: true\n    volumes: ['/var/run/docker.sock:/x']";
            assertThat(of(rule, "compose.yaml", service)).isNotEmpty().doesNotContain(Severity.LOW);
            assertThat(of(rule, "e2e/compose.yaml", service)).containsExactly(Severity.LOW);
        }
    }

    private static List<Severity> of(Rule<?> rule, String path, String service) {
        return Audits.of(rule, Map.of(path, "services:\n  app:\n    " + service + "\n")).findings().stream()
                .map(Finding::severity)
                .toList();
    }

    @Test
    void an_image_that_is_built_here_is_not_pulled() {
        assertThat(Audits.findings(
                        new LatestImage(),
                        Map.of(
                                "compose.yaml",
                                "services: {a: {build: ., image: app}, b: {image: app}, c: {image: 'x:${T}'}}",
                                ".env",
                                "T=latest")))
                .singleElement()
                .asString()
                .contains("service c: Image x:${T} of service c is the tag latest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "['/var/run/docker.sock:/var/run/docker.sock']",
                "['/var/run/docker.sock:/tmp/x.sock:ro']",
                "['${SOCK}:/var/run/docker.sock']",
                "['${SOCK:-/run/podman/podman.sock}:/x']",
                "[{type: bind, source: /var/run/docker.sock, target: /var/run/docker.sock, read_only: true}]",
                "['/var/run:/var/run:ro']"
            })
    void the_engines_socket(String volumes) {
        assertThat(severities(file("volumes: " + volumes))).containsExactly("high");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "['./docker.sock.md:/x']",
                "[data:/data]",
                "[/data]",
                "['/var/run/app:/var/run/app']",
                "['/run/secrets:/run/secrets']"
            })
    void no_socket(String volumes) {
        assertThat(findings(new DockerSocket(), "volumes: " + volumes)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tecnativa/docker-socket-proxy:0.3", "lscr.io/linuxserver/socket-proxy:1.26"})
    void a_proxy_that_filters_is_lower(String image) {
        String text =
                "services: {p: {image: '" + image + "', volumes: ['/var/run/docker.sock:/var/run/docker.sock:ro']}}";
        assertThat(severities(Map.of("compose.yaml", text))).containsExactly("low");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"true | 1", "yes | 1", "'${P:-true}' | 1", "'true' | 1", "false | 0", "'${P}' | 0"})
    void privileged(String value, int found) {
        assertThat(findings(new Privileged(), "privileged: " + value)).hasSize(found);
    }

    @Test
    void an_override_that_makes_a_service_privileged_is_found_there() {
        assertThat(Audits.findings(
                        new Privileged(),
                        Map.of(
                                "docker-compose.yml", "services: {app: {image: 'a:1.0.0'}}",
                                "docker-compose.override.yml", "services:\n  app:\n    privileged: true\n",
                                "docker-compose.gpu.yml", "services:\n  app: {privileged: true}\n")))
                .extracting(found -> found.replaceFirst(" .*", ""))
                .containsExactlyInAnyOrder("docker-compose.override.yml:3", "docker-compose.gpu.yml:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "['CMD', 'true']",
                "['CMD-SHELL', 'exit 0']",
                "exit 0",
                "['CMD', 'sh', '-c', 'echo ok']",
                "curl -f localhost || true",
                "['CMD', 'python', '-c', 'import sys; sys.exit(0)']",
                "['CMD-SHELL', '${CHECK:-true}']"
            })
    void a_health_check_that_tests_nothing(String test) {
        assertThat(findings(new IneffectiveHealthcheck(), "healthcheck: {test: " + test + "}"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "['CMD', 'pg_isready']",
                "curl -f localhost || exit 1",
                "['NONE']",
                "['CMD-SHELL', '${CHECK}']",
                "[]",
                "",
                "['CMD']"
            })
    void a_health_check_that_tests_something_or_is_none(String test) {
        assertThat(findings(new IneffectiveHealthcheck(), "healthcheck: {test: " + test + "}"))
                .isEmpty();
    }

    private static List<String> severities(Map<String, String> files) {
        return Audits.of(new DockerSocket(), files).findings().stream()
                .map(found -> found.severity().word())
                .toList();
    }

    private static List<String> findings(Rule<?> rule, String setting) {
        return Audits.findings(rule, file(setting));
    }

    private static Map<String, String> file(String setting) {
        String image = setting.startsWith("image") ? "" : "    image: example/app:1.0.0\n";
        String more = setting.startsWith("{") ? "    <<: " : "    ";
        return Map.of("compose.yaml", "services:\n  app:\n" + image + more + setting + "\n");
    }
}
