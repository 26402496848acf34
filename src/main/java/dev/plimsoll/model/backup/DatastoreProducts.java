package dev.plimsoll.model.backup;

import dev.plimsoll.model.ImageReference;
import java.util.Map;
import java.util.Optional;

/** Which images and units are datastores, by the names that their makers and the usual packagers give them. */
final class DatastoreProducts {
    private static final Map<String, String> IMAGES = Map.ofEntries(
            Map.entry("postgres", "PostgreSQL"),
            Map.entry("postgresql", "PostgreSQL"),
            Map.entry("postgresql-repmgr", "PostgreSQL"),
            Map.entry("postgis", "PostgreSQL"),
            Map.entry("pgvector", "PostgreSQL"),
            Map.entry("pgvecto-rs", "PostgreSQL"),
            Map.entry("timescaledb", "PostgreSQL"),
            Map.entry("timescaledb-ha", "PostgreSQL"),
            Map.entry("cockroach", "CockroachDB"),
            Map.entry("mysql", "MySQL"),
            Map.entry("mysql-server", "MySQL"),
            Map.entry("percona-server", "MySQL"),
            Map.entry("mariadb", "MariaDB"),
            Map.entry("mariadb-galera", "MariaDB"),
            Map.entry("mongo", "MongoDB"),
            Map.entry("mongodb", "MongoDB"),
            Map.entry("mongodb-community-server", "MongoDB"),
            Map.entry("clickhouse", "ClickHouse"),
            Map.entry("clickhouse-server", "ClickHouse"),
            Map.entry("influxdb", "InfluxDB"),
            Map.entry("minio", "MinIO"),
            Map.entry("couchdb", "CouchDB"),
            Map.entry("cassandra", "Cassandra"),
            Map.entry("scylla", "ScyllaDB"),
            Map.entry("neo4j", "Neo4j"),
            Map.entry("rethinkdb", "RethinkDB"),
            Map.entry("arangodb", "ArangoDB"),
            Map.entry("surrealdb", "SurrealDB"),
            Map.entry("elasticsearch", "Elasticsearch"),
            Map.entry("opensearch", "OpenSearch"),
            Map.entry("qdrant", "Qdrant"),
            Map.entry("weaviate", "Weaviate"));

    /** Caches that only hold data to keep where they have a volume for it. */
    private static final Map<String, String> CACHES = Map.of(
            "redis",
            "Redis",
            "valkey",
            "Valkey",
            "redis-stack",
            "Redis",
            "redis-stack-server",
            "Redis",
            "keydb",
            "KeyDB");

    private static final Map<String, String> UNITS = Map.of(
            "postgresql", "PostgreSQL",
            "mysql", "MySQL",
            "mysqld", "MySQL",
            "mariadb", "MariaDB",
            "mongod", "MongoDB",
            "clickhouse-server", "ClickHouse",
            "influxdb", "InfluxDB");

    private DatastoreProducts() {}

    static Optional<String> ofImage(ImageReference image, boolean hasVolume) {
        if (image.repository().equals("mssql/server")) {
            return Optional.of("SQL Server");
        }
        String name = image.repository().equals("supabase/postgres") ? "postgres" : image.lastName();
        Optional<String> cache = Optional.ofNullable(CACHES.get(name)).filter(c -> hasVolume);
        return Optional.ofNullable(IMAGES.get(name)).or(() -> cache);
    }

    /** By the name of a systemd unit, without its ending and instance. */
    static Optional<String> ofUnit(String unit) {
        return Optional.ofNullable(
                UNITS.get(unit.replaceFirst("\\.service$", "").replaceFirst("[@-]\\d.*$|@.*$", "")));
    }
}
