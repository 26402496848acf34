package dev.plimsoll.model.datastore;

import static dev.plimsoll.model.datastore.DatastoreProduct.Kind.BROKER;
import static dev.plimsoll.model.datastore.DatastoreProduct.Kind.CACHE;
import static dev.plimsoll.model.datastore.DatastoreProduct.Kind.COORDINATION;
import static dev.plimsoll.model.datastore.DatastoreProduct.Kind.DATABASE;
import static dev.plimsoll.model.datastore.DatastoreProduct.Kind.OBJECT_STORE;
import static dev.plimsoll.model.datastore.DatastoreProduct.Kind.SEARCH_INDEX;

import dev.plimsoll.model.ImageReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The datastores that are known, by the names that their makers and the usual packagers give their images and units. */
public final class DatastoreProducts {
    private static final String YES = "yes|true|1|on";
    private static final String NO = "no|false|0|off";
    private static final Access REDIS = Access.openUntil(
                    List.of("REDIS_PASSWORD", "REDIS_PASSWORD_FILE", "VALKEY_PASSWORD", "VALKEY_PASSWORD_FILE"),
                    List.of("requirepass", "aclfile"))
            .opened("ALLOW_EMPTY_PASSWORD", YES);
    private static final Access MYSQL = Access.closedWith("MYSQL_ROOT_PASSWORD", "MYSQL_PASSWORD")
            .opened("MYSQL_ALLOW_EMPTY_PASSWORD", ".+")
            .opened("ALLOW_EMPTY_PASSWORD", YES)
            .openedBy("--skip-grant-tables");

    private static final Access MONGO = Access.openUntil(
                    List.of(
                            "MONGO_INITDB_ROOT_PASSWORD",
                            "MONGO_INITDB_ROOT_PASSWORD_FILE",
                            "MONGODB_INITDB_ROOT_PASSWORD",
                            "MONGODB_ROOT_PASSWORD"),
                    List.of("auth", "keyFile"))
            .opened("ALLOW_EMPTY_PASSWORD", YES);

    private static final Map<String, DatastoreProduct> BY_IMAGE = byImage();
    private static final Map<Integer, DatastoreProduct> BY_PORT = byPort();
    private static final Map<String, String> UNITS = Map.of(
            "postgresql", "postgres",
            "mysql", "mysql",
            "mysqld", "mysql",
            "mariadb", "mariadb",
            "mongod", "mongo",
            "clickhouse-server", "clickhouse",
            "influxdb", "influxdb");

    private DatastoreProducts() {}

    /** By the image, whoever packages it. */
    public static Optional<DatastoreProduct> ofImage(ImageReference image) {
        String repository = image.repository();
        DatastoreProduct whole = BY_IMAGE.get(repository);
        return Optional.ofNullable(whole != null ? whole : BY_IMAGE.get(image.lastName()));
    }

    /** By a port that nothing else uses. */
    public static Optional<DatastoreProduct> ofPort(int port) {
        return Optional.ofNullable(BY_PORT.get(port));
    }

    /** By the name of a systemd unit, without its ending and instance. */
    public static Optional<DatastoreProduct> ofUnit(String unit) {
        String image = UNITS.get(unit.replaceFirst("\\.service$", "").replaceFirst("[@-]\\d.*$|@.*$", ""));
        return Optional.ofNullable(image).map(BY_IMAGE::get);
    }

    private static Map<String, DatastoreProduct> byImage() {
        ProductTable table = new ProductTable();
        relational(table);
        otherDatabases(table);
        graphs(table);
        indexes(table);
        caches(table);
        brokers(table);
        return table.byImage();
    }

    private static Map<Integer, DatastoreProduct> byPort() {
        Map<Integer, DatastoreProduct> all = new HashMap<>();
        for (String image :
                List.of("postgres", "mysql", "mongo", "redis", "memcached", "rabbitmq", "cassandra", "mssql/server")) {
            BY_IMAGE.get(image).ports().forEach(port -> all.put(port, BY_IMAGE.get(image)));
        }
        return Map.copyOf(all);
    }

    private static void relational(ProductTable table) {
        Access postgres = Access.closedWith("POSTGRES_PASSWORD", "POSTGRESQL_PASSWORD", "POSTGRESQL_POSTGRES_PASSWORD")
                .opened("POSTGRES_HOST_AUTH_METHOD", "trust")
                .opened("ALLOW_EMPTY_PASSWORD", YES);
        table.product("PostgreSQL", DATABASE, postgres)
                .ports(5432)
                .keeps("/var/lib/postgresql/data", "/bitnami/postgresql", "/home/postgres/pgdata")
                .images("postgres", "postgresql", "postgresql-repmgr", "postgis", "pgvector", "pgvecto-rs");
        table.product("PostgreSQL", DATABASE, postgres)
                .ports(5432)
                .keeps("/var/lib/postgresql/data", "/home/postgres/pgdata")
                .images("timescaledb", "timescaledb-ha", "supabase/postgres");
        table.product("CockroachDB", DATABASE, Access.closed().openedBy("--insecure"))
                .ports(26257)
                .keeps("/cockroach/cockroach-data")
                .images("cockroach");
        table.product("MySQL", DATABASE, MYSQL)
                .ports(3306, 33060)
                .keeps("/var/lib/mysql", "/bitnami/mysql/data")
                .images("mysql", "mysql-server", "percona-server");
        Access mariadb =
                MYSQL.opened("MARIADB_ALLOW_EMPTY_ROOT_PASSWORD", ".+").opened("MARIADB_ALLOW_EMPTY_PASSWORD", ".+");
        table.product("MariaDB", DATABASE, mariadb)
                .ports(3306)
                .keeps("/var/lib/mysql", "/bitnami/mariadb", "/config")
                .images("mariadb", "mariadb-galera");
        table.product("SQL Server", DATABASE, Access.closedWith("MSSQL_SA_PASSWORD", "SA_PASSWORD"))
                .ports(1433)
                .keeps("/var/opt/mssql")
                .images("mssql/server", "azure-sql-edge");
    }

    private static void otherDatabases(ProductTable table) {
        table.product("MongoDB", DATABASE, MONGO)
                .ports(27017, 27018, 27019)
                .keeps("/data/db", "/bitnami/mongodb")
                .images("mongo", "mongodb", "mongodb-community-server");
        table.product("ClickHouse", DATABASE, Access.closed())
                .ports(8123, 9000, 9009)
                .keeps("/var/lib/clickhouse")
                .images("clickhouse", "clickhouse-server");
        Access influx = Access.closedWith("DOCKER_INFLUXDB_INIT_PASSWORD").opened("INFLUXDB_HTTP_AUTH_ENABLED", NO);
        table.product("InfluxDB", DATABASE, influx)
                .ports(8086)
                .keeps("/var/lib/influxdb", "/var/lib/influxdb2", "/bitnami/influxdb")
                .images("influxdb");
        table.product("MinIO", OBJECT_STORE, Access.closedWith("MINIO_ROOT_PASSWORD", "MINIO_SECRET_KEY"))
                .keeps("/data", "/export", "/bitnami/minio/data")
                .images("minio");
        Access couch = Access.closedWith("COUCHDB_PASSWORD");
        table.product("CouchDB", DATABASE, couch)
                .ports(5984)
                .keeps("/opt/couchdb/data")
                .images("couchdb");
        table.product("Cassandra", DATABASE, Access.closed())
                .ports(9042, 7000)
                .keeps("/var/lib/cassandra", "/bitnami/cassandra")
                .images("cassandra");
        table.product("ScyllaDB", DATABASE, Access.closed())
                .ports(9042)
                .keeps("/var/lib/scylla")
                .images("scylla");
    }

    private static void graphs(ProductTable table) {
        Access neo4j = Access.closedWith("NEO4J_AUTH").opened("NEO4J_AUTH", "none");
        table.product("Neo4j", DATABASE, neo4j).ports(7687).keeps("/data").images("neo4j");
        Access rethink = Access.openUntil(List.of("RETHINKDB_PASSWORD"), List.of("initial-password"));
        table.product("RethinkDB", DATABASE, rethink)
                .ports(28015, 29015)
                .keeps("/data")
                .images("rethinkdb");
        Access arango = Access.closedWith("ARANGO_ROOT_PASSWORD").opened("ARANGO_NO_AUTH", ".+");
        table.product("ArangoDB", DATABASE, arango)
                .ports(8529)
                .keeps("/var/lib/arangodb3")
                .images("arangodb");
        Access surreal = Access.closed().openedBy("--unauthenticated");
        table.product("SurrealDB", DATABASE, surreal).ports(8000).images("surrealdb");
    }

    private static void indexes(ProductTable table) {
        Access elastic = Access.closedWith("ELASTIC_PASSWORD").opened("xpack.security.enabled", NO);
        table.product("Elasticsearch", DATABASE, elastic)
                .ports(9200, 9300)
                .keeps("/usr/share/elasticsearch/data", "/bitnami/elasticsearch/data")
                .images("elasticsearch");
        Access open = Access.closedWith("OPENSEARCH_INITIAL_ADMIN_PASSWORD")
                .opened("plugins.security.disabled", YES)
                .opened("DISABLE_SECURITY_PLUGIN", YES);
        table.product("OpenSearch", DATABASE, open)
                .ports(9200, 9300)
                .keeps("/usr/share/opensearch/data")
                .images("opensearch");
        Access qdrant = Access.openUntil(List.of("QDRANT__SERVICE__API_KEY"), List.of());
        table.product("Qdrant", DATABASE, qdrant)
                .ports(6333, 6334)
                .keeps("/qdrant/storage")
                .images("qdrant");
        Access weaviate = Access.closed().opened("AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED", YES);
        table.product("Weaviate", DATABASE, weaviate)
                .ports(8080, 50051)
                .keeps("/var/lib/weaviate")
                .images("weaviate");
        Access meili = Access.openUntil(List.of("MEILI_MASTER_KEY"), List.of("master-key"));
        table.product("Meilisearch", SEARCH_INDEX, meili)
                .ports(7700)
                .keeps("/meili_data")
                .images("meilisearch");
    }

    private static void caches(ProductTable table) {
        String[] data = {"/data", "/bitnami/redis/data", "/bitnami/valkey/data"};
        table.product("Redis", CACHE, REDIS)
                .ports(6379)
                .keeps(data)
                .images("redis", "redis-stack", "redis-stack-server");
        table.product("Valkey", CACHE, REDIS).ports(6379).keeps(data).images("valkey", "valkey-bundle");
        table.product("KeyDB", CACHE, REDIS).ports(6379).keeps(data).images("keydb");
        Access dragonfly = Access.openUntil(List.of("DFLY_requirepass"), List.of("requirepass"));
        table.product("Dragonfly", CACHE, dragonfly).ports(6379).keeps(data).images("dragonfly");
        table.product("Memcached", CACHE, Access.closed()).ports(11211).images("memcached");
    }

    private static void brokers(ProductTable table) {
        table.product("RabbitMQ", BROKER, Access.closedWith("RABBITMQ_DEFAULT_PASS"))
                .ports(5672, 5671, 25672, 4369)
                .keeps("/var/lib/rabbitmq", "/bitnami/rabbitmq/mnesia")
                .images("rabbitmq");
        table.product("Kafka", BROKER, Access.closed())
                .ports(9092, 9093, 9094, 19092, 29092)
                .images("kafka", "cp-kafka", "cp-server", "redpanda");
        table.product("NATS", BROKER, Access.closed()).ports(4222, 6222).images("nats");
        table.product("ZooKeeper", COORDINATION, Access.closed())
                .ports(2181, 2888, 3888)
                .images("zookeeper", "cp-zookeeper");
        Access etcd = Access.closed().opened("ALLOW_NONE_AUTHENTICATION", YES);
        table.product("etcd", COORDINATION, etcd).ports(2379, 2380).images("etcd");
    }
}
