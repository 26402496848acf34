package dev.plimsoll.model.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.ImageReference;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which images are datastores, and whether they ask for a password as they are run. */
class DatastoreProductsTest {
    @ParameterizedTest
    @CsvSource({
        "postgres:17.2, PostgreSQL",
        "docker.io/bitnami/postgresql:16, PostgreSQL",
        "ghcr.io/immich-app/postgres:14-vectorchord0.4.3, PostgreSQL",
        "mcr.microsoft.com/mssql/server:2022-latest, SQL Server",
        "docker.elastic.co/elasticsearch/elasticsearch:8.15.0, Elasticsearch",
        "valkey/valkey, Valkey",
        "confluentinc/cp-kafka:7.6.0, Kafka"
    })
    void a_datastore_by_its_image(String image, String product) {
        assertThat(of(image)).map(DatastoreProduct::name).contains(product);
    }

    @ParameterizedTest
    @CsvSource({"oliver006/redis_exporter", "acme/server", "postgres-backup-local", "dpage/pgadmin4", "mongo-express"})
    void another_image(String image) {
        assertThat(of(image)).isEmpty();
    }

    @Test
    void a_port_that_only_one_product_uses() {
        assertThat(DatastoreProducts.ofPort(5432)).map(DatastoreProduct::name).contains("PostgreSQL");
        assertThat(DatastoreProducts.ofPort(8080)).isEmpty();
        assertThat(DatastoreProducts.ofPort(9000)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "redis | - | - | redis-server | OFF",
                "redis | - | - | redis-server --requirepass ${REDIS_PASSWORD} | ON",
                "redis | - | - | redis-server --requirepass '' | OFF",
                "redis | - | - | redis-server --appendonly yes --requirepass | OFF",
                "redis | - | - | redis-server --requirepass --appendonly yes | OFF",
                "redis | - | - | sh -c 'redis-server --requirepass \"$PASS\"' | ON",
                "redis | - | - | redis-server --aclfile /etc/redis/users.acl | ON",
                "redis | - | - | redis-server /usr/local/etc/redis/redis.conf | UNKNOWN",
                "redis | - | - | /start.sh | UNKNOWN",
                "redis | REDIS_PASSWORD | secret | - | ON",
                "redis | REDIS_PASSWORD | '' | - | OFF",
                "redis | ALLOW_EMPTY_PASSWORD | yes | - | OFF",
                "mongo | - | - | mongod --auth | ON",
                "mongo | - | - | mongod --bind_ip_all --replSet rs0 | OFF",
                "mongo | MONGO_INITDB_ROOT_PASSWORD | ${P} | - | ON",
                "mongo | - | - | --config /etc/mongod.conf | UNKNOWN",
                "postgres | - | - | - | ON",
                "postgres | POSTGRES_HOST_AUTH_METHOD | trust | - | OFF",
                "postgres | POSTGRES_HOST_AUTH_METHOD | scram-sha-256 | - | ON",
                "mysql | MYSQL_ALLOW_EMPTY_PASSWORD | 'yes' | - | OFF",
                "neo4j | NEO4J_AUTH | none | - | OFF",
                "elasticsearch | xpack.security.enabled | 'false' | - | OFF",
                "elasticsearch | xpack.security.enabled | 'true' | - | ON",
                "cockroach | - | - | start-single-node --insecure | OFF"
            })
    void whether_it_asks_for_a_password(
            String image, String variable, String value, String command, Authentication.State state) {
        Map<String, String> environment = variable == null ? Map.of() : Map.of(variable, value);
        Authentication told = of(image)
                .orElseThrow()
                .access()
                .of(name -> Optional.ofNullable(environment.get(name)), command == null ? "" : command);
        assertThat(told.state()).isEqualTo(state);
        assertThat(told.reason().isEmpty()).isEqualTo(state == Authentication.State.ON);
    }

    private static Optional<DatastoreProduct> of(String image) {
        return ImageReference.of(image).flatMap(DatastoreProducts::ofImage);
    }
}
