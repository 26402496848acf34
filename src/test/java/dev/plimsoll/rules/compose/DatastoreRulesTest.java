package dev.plimsoll.rules.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where datastores keep their data, whom they let in, and how many ask them. */
class DatastoreRulesTest {
    private static final DatastoreWithoutVolume VOLUME = new DatastoreWithoutVolume();
    private static final DatastoreWithoutAuthentication OPEN = new DatastoreWithoutAuthentication();
    private static final NoConnectionPooler POOLER = new NoConnectionPooler();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image: 'postgres:17.2'",
                "{image: 'postgres:17.2', volumes: ['./init:/docker-entrypoint-initdb.d']}",
                "{image: 'postgres:17.2', volumes: [/var/lib/postgresql/data]}",
                "{image: 'postgres:17.2', volumes: [{type: volume, target: /var/lib/postgresql/data}]}",
                "{image: 'postgres:16-alpine', volumes: ['db:/var/lib/postgresql']}",
                "{image: 'postgres:17.2', environment: {PGDATA: /pg}, volumes: ['db:/var/lib/postgresql/data']}",
                "{image: 'mariadb:11.4.4', volumes: ['./my.cnf:/etc/mysql/my.cnf']}",
                "{image: 'mongo:8.0.4', volumes: ['db:/data']}",
                "{image: 'redis:7.4.1', command: redis-server --appendonly yes}",
                "{image: 'redis:7.4.1', command: [redis-server, --save, '60', '1']}",
                "image: 'elasticsearch:8.15.0'",
                "{image: 'minio/minio:1.0.0', command: server /objects --console-address :9001, volumes: ['minio:/data']}",
                "image: 'rabbitmq:4.0.5'"
            })
    void data_that_go_with_the_container(String service) {
        assertThat(findings(service)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{image: 'postgres:17.2', volumes: ['db:/var/lib/postgresql/data']}",
                "{image: 'postgres:17.2', volumes: ['db:/var/lib/postgresql/data/']}",
                "{image: 'postgres:17.2', volumes: ['./data:/var/lib/postgresql/data:Z']}",
                "{image: 'postgres:17.2', volumes: ['${DATA}:/var/lib/postgresql/data']}",
                "{image: 'postgres:17.2', volumes: [{type: volume, source: db, target: /var/lib/postgresql/data}]}",
                "{image: 'postgres:18.1', volumes: ['db:/var/lib/postgresql']}",
                "{image: 'postgres:18.1', volumes: ['db:/var/lib/postgresql/data']}",
                "{image: 'postgres:17.2', environment: {PGDATA: /var/lib/postgresql/data/pg}, volumes: ['db:/var/lib/postgresql/data']}",
                "{image: 'postgres:17.2', environment: [PGDATA=/pg/data], volumes: ['db:/pg']}",
                "{image: 'bitnami/postgresql:16.4.0', volumes: ['db:/bitnami/postgresql']}",
                "{image: 'mongo:8.0.4', volumes: ['db:/data/db']}",
                "{image: 'redis:7.4.1', command: redis-server --appendonly yes, volumes: ['cache:/data']}",
                "{image: 'minio/minio:1.0.0', command: server /objects, volumes: ['minio:/objects']}",
                "{image: 'mcr.microsoft.com/mssql/server:2022-latest', volumes: ['mssql:/var/opt/mssql/data']}"
            })
    void data_that_stay(String service) {
        assertThat(findings(service)).isEmpty();
        assertThat(Audits.subjects(VOLUME, file(service))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image: 'redis:7.4.1'",
                "{image: 'redis:7.4.1', command: \"redis-server --save '' --appendonly no\"}",
                "image: 'memcached:1.6.34'",
                "image: 'example/app:1.0.0'",
                "{build: ., image: '${IMAGE}'}"
            })
    void a_service_that_keeps_no_data(String service) {
        assertThat(Audits.subjects(VOLUME, file(service))).isZero();
    }

    @Test
    void a_volume_above_the_one_that_the_image_declares_holds_nothing() {
        assertThat(findings("{image: 'postgres:16.3', volumes: ['db:/var/lib/postgresql']}"))
                .singleElement()
                .asString()
                .contains("its volume at /var/lib/postgresql does not hold /var/lib/postgresql/data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compose.yaml | postgres:17.2 | [] | high",
                "compose.yaml | postgres:17.2 | ['/var/lib/postgresql/data'] | low",
                "compose.yaml | rabbitmq:4.0.5 | [] | medium",
                "compose.yaml | getmeili/meilisearch:v1.11.3 | [] | low",
                "docker-compose.test.yml | postgres:17.2 | [] | low",
                "docker-compose.dev.yml | postgres:17.2 | [] | low"
            })
    void how_grave_it_is(String path, String image, String tmpfs, String severity) {
        String text = "services: {db: {image: '" + image + "', tmpfs: " + tmpfs + "}}";
        assertThat(Audits.of(VOLUME, Map.of(path, text)).findings())
                .extracting(finding -> finding.severity().word())
                .containsExactly(severity);
    }

    @Test
    void a_volume_that_another_file_brings_can_not_be_judged() {
        Map<String, String> files = Map.of(
                "compose.yaml", "services: {db: {image: 'postgres:17.2'}}",
                "compose.prod.yaml", "services: {db: {volumes: ['db:/var/lib/postgresql/data']}}\nvolumes: {db: }\n");
        assertThat(Audits.findings(VOLUME, files)).isEmpty();
        assertThat(Audits.unknown(VOLUME, files)).containsExactly("it has a volume together with compose.prod.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{image: 'redis:7.4.1'} | medium",
                "{image: 'mongo:8.0.4'} | medium",
                "{image: 'valkey/valkey:8.0.1', command: 'valkey-server --requirepass ${P:-}'} | medium",
                "{image: 'postgres:17.2', environment: {POSTGRES_HOST_AUTH_METHOD: trust}} | medium",
                "{image: 'redis:7.4.1', networks: [own]} | low",
                "{image: 'redis:7.4.1', networks: [own], ports: ['6379:6379']} | medium"
            })
    void a_datastore_that_lets_in_who_comes(String service, String severity) {
        assertThat(Audits.of(OPEN, among(service)).findings())
                .extracting(finding -> finding.severity().word())
                .containsExactly(severity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{image: 'redis:7.4.1', command: 'redis-server --requirepass ${P}'}",
                "{image: 'redis:7.4.1', command: [redis-server, --requirepass, '${P:?}']}",
                "{image: 'mongo:8.0.4', environment: [MONGO_INITDB_ROOT_PASSWORD]}",
                "{image: 'mongo:8.0.4', environment: {MONGO_INITDB_ROOT_PASSWORD_FILE: /run/secrets/mongo}}",
                "{image: 'bitnami/redis:7.4.1', environment: {REDIS_PASSWORD: '${P}'}}",
                "{image: 'postgres:17.2', environment: {POSTGRES_PASSWORD: '${P}'}}"
            })
    void a_datastore_that_asks(String service) {
        assertThat(Audits.findings(OPEN, among(service))).isEmpty();
        assertThat(Audits.unknown(OPEN, among(service))).isEmpty();
        assertThat(Audits.subjects(OPEN, among(service))).isEqualTo(1);
    }

    @Test
    void a_file_of_settings_decides() {
        String service = "{image: 'redis:7.4.1', command: redis-server /etc/redis.conf}";
        assertThat(Audits.findings(OPEN, among(service))).isEmpty();
        assertThat(Audits.unknown(OPEN, among(service))).hasSize(1);
    }

    @Test
    void one_that_nobody_else_reaches_needs_no_password() {
        assertThat(Audits.subjects(OPEN, file("image: 'redis:7.4.1'"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"6, '', 1", "5, '', 0", "6, 'pool: {image: edoburu/pgbouncer:1.23.1}', 0"})
    void many_services_on_one_database(int clients, String pooler, int found) {
        StringBuilder text = new StringBuilder("services:\n  db: {image: 'postgres:17.2'}\n");
        for (int i = 0; i < clients; i++) {
            text.append("  a")
                    .append(i)
                    .append(": {image: 'x/a:1.0.0', environment: {DB: 'postgresql://u:${P}@db/x'}}\n");
        }
        text.append("  other: {image: 'x/o:1.0.0', environment: {NAME: db-of-others, HOST: mydb}}\n  ")
                .append(pooler);
        assertThat(Audits.findings(POOLER, Map.of("compose.yaml", text.toString())))
                .hasSize(found)
                .allMatch(said -> said.contains("6 services connect to service db"));
    }

    private static List<String> findings(String service) {
        return Audits.findings(VOLUME, file(service));
    }

    private static Map<String, String> file(String service) {
        return Map.of(
                "compose.yaml",
                "services:\n  db: " + (service.startsWith("{") ? "" : "{") + service
                        + (service.startsWith("{") ? "" : "}") + "\n");
    }

    private static Map<String, String> among(String service) {
        return Map.of(
                "compose.yaml",
                "services:\n  db: " + service + "\n  a: {image: 'x/a:1.0.0', networks: [default, own]}\n"
                        + "  b: {image: 'x/b:1.0.0'}\n  c: {image: 'x/c:1.0.0'}\nnetworks: {own: }\n");
    }
}
