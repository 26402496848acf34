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

/** Which published ports are open to everybody, and which of them are a datastore's. */
class PortRulesTest {
    private static final ExposedDatastore EXPOSED = new ExposedDatastore();
    private static final PublishedOnAllInterfaces PUBLISHED = new PublishedOnAllInterfaces();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'5432:5432'",
                "'15432:5432'",
                "'5432'",
                "5432",
                "'0.0.0.0:5432:5432'",
                "'[::]:5432:5432'",
                "'${DB_PORT:-5432}:5432'",
                "'${DB_PORT}:5432'",
                "'${BIND:-0.0.0.0}:5432:5432'",
                "'5432:5432/tcp'",
                "'5430-5435:5430-5435'",
                "{target: 5432}",
                "{target: 5432, published: 5432, mode: host}",
                "{target: 5432, published: '5432', host_ip: 0.0.0.0}"
            })
    void a_database_on_every_interface(String port) {
        assertThat(found(EXPOSED, "postgres:17.2", port)).hasSize(1);
        assertThat(found(PUBLISHED, "postgres:17.2", port)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'127.0.0.1:5432:5432'",
                "'127.0.0.1::5432'",
                "'127.0.0.5:5432:5432'",
                "'localhost:5432:5432'",
                "'[::1]:5432:5432'",
                "'10.0.0.7:5432:5432'",
                "'${BIND:-127.0.0.1}:5432:5432'",
                "'${BIND:-127.0.0.1}:${DB_PORT:-5432}:5432'",
                "{target: 5432, published: 5432, host_ip: 127.0.0.1}"
            })
    void a_database_on_an_address(String port) {
        assertThat(found(EXPOSED, "postgres:17.2", port)).isEmpty();
        assertThat(Audits.unknown(EXPOSED, file("postgres:17.2", port))).isEmpty();
        assertThat(Audits.subjects(EXPOSED, file("postgres:17.2", port))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'${BIND}:5432:5432'", "'${PUBLISH}:5432'", "{target: 5432, host_ip: '${BIND}'}"})
    void an_address_that_a_variable_decides(String port) {
        assertThat(found(EXPOSED, "postgres:17.2", port)).isEmpty();
        assertThat(Audits.unknown(EXPOSED, file("postgres:17.2", port))).hasSize(1);
    }

    @Test
    void an_env_file_of_the_repository_decides_the_address() {
        Map<String, String> files = Map.of(
                "compose.yaml", "services: {db: {image: 'postgres:17.2', ports: ['${BIND}:5432:5432']}}",
                ".env", "BIND=127.0.0.1\n");
        assertThat(Audits.findings(EXPOSED, files)).isEmpty();
        assertThat(Audits.unknown(EXPOSED, files)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mysql:8.4.3 | '3306:3306' | 1",
                "redis:7.4.1 | '6379:6379' | 1",
                "mongo:8.0.4 | '27017:27017' | 1",
                "elasticsearch:8.15.0 | '9200:9200' | 1",
                "rabbitmq:4.0.5 | '5672:5672' | 1",
                "rabbitmq:4.0.5-management | '15672:15672' | 0",
                "memcached:1.6.34 | '11211:11211' | 1",
                "example/own-image:1.0.0 | '5432:5432' | 1",
                "example/own-image:1.0.0 | '9200:9200' | 0",
                "example/own-image:1.0.0 | '9000:9000' | 0",
                "minio/minio:RELEASE.2024-11-07T00-52-20Z | '9000:9000' | 0",
                "clickhouse/clickhouse-server:24.8.1 | '9000:9000' | 1",
                "prom/prometheus:v3.0.1 | '9090:9090' | 0",
                "redis:7.4.1 | '6379:6379/udp' | 0"
            })
    void a_datastore_by_its_image_or_a_port_that_nothing_else_uses(String image, String port, int exposed) {
        assertThat(found(EXPOSED, image, port)).hasSize(exposed);
    }

    @ParameterizedTest
    @CsvSource({
        "docker-compose.yml, high",
        "docker-compose.dev.yml, medium",
        "docker-compose.override.yml, medium",
        ".devcontainer/docker-compose.yml, medium",
        "docker-compose.test.yml, low",
        "examples/db/compose.yaml, low"
    })
    void it_is_graver_where_it_is_deployed(String path, String severity) {
        Map<String, String> files =
                Map.of(path, file("postgres:17.2", "'5432:5432'").get("compose.yaml"));
        assertThat(Audits.of(EXPOSED, files).findings())
                .extracting(finding -> finding.severity().word())
                .containsExactly(severity);
    }

    @Test
    void the_network_of_the_host_publishes_no_port() {
        String text = "services: {db: {image: 'postgres:17.2', network_mode: host, ports: ['5432:5432']}}";
        assertThat(Audits.subjects(EXPOSED, Map.of("compose.yaml", text))).isZero();
    }

    @Test
    void ports_that_an_override_takes_away_are_not_published() {
        Map<String, String> files = Map.of(
                "compose.yaml", "services: {db: {image: 'postgres:17.2', ports: ['5432:5432']}}",
                "compose.override.yaml", "services: {db: {ports: !reset []}}");
        assertThat(Audits.findings(EXPOSED, files)).isEmpty();
    }

    @Test
    void an_anchor_that_two_services_take_is_one_port() {
        String text = "x-p: &p\n  ports: ['5432:5432']\nservices:\n  a: {<<: *p, image: 'postgres:17.2'}\n"
                + "  b: {<<: *p, image: 'postgres:17.2'}\n";
        assertThat(Audits.findings(EXPOSED, Map.of("compose.yaml", text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'8080:8080'", "'8080:80'", "'3000'", "{target: 9100, published: 9100}", "'81:5000'"})
    void another_port_on_every_interface(String port) {
        assertThat(found(PUBLISHED, "example/app:1.0.0", port)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'80:8080'",
                "'443:443'",
                "'127.0.0.1:8080:8080'",
                "0.0.0.0:8080:8080",
                "'2222:22'",
                "'53:53/udp'",
                "'51820:51820/udp'",
                "{target: 8080, published: 8080, host_ip: '127.0.0.1'}"
            })
    void a_port_for_the_public_or_on_an_address(String port) {
        assertThat(found(PUBLISHED, "example/app:1.0.0", port)).isEmpty();
        assertThat(Audits.subjects(PUBLISHED, file("example/app:1.0.0", port))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.test.yml", "compose.override.yaml", "docker-compose.dev.yml"})
    void who_works_on_it_opens_ports_to_himself(String path) {
        Map<String, String> files = Map.of(path, "services: {a: {image: 'example/app:1.0.0', ports: ['8080:8080']}}");
        assertThat(Audits.subjects(PUBLISHED, files)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "[[]]", "[{published: 5432}]", "['']", "['::']", "['99999999999:5432:x']"})
    void ports_that_are_none_break_nothing(String ports) {
        Map<String, String> files =
                Map.of("compose.yaml", "services: {db: {image: 'postgres:17.2', ports: " + ports + "}}");
        assertThat(Audits.findings(EXPOSED, files)).isEmpty();
    }

    private static List<String> found(Rule<?> rule, String image, String port) {
        return Audits.findings(rule, file(image, port));
    }

    private static Map<String, String> file(String image, String port) {
        return Map.of("compose.yaml", "services:\n  s:\n    image: " + image + "\n    ports:\n      - " + port + "\n");
    }
}
