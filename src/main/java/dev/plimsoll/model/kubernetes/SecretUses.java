package dev.plimsoll.model.kubernetes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whose password each key of a Secret is, by the variables that it is given to. */
final class SecretUses {
    private static final Map<String, String> SYSTEMS = Map.ofEntries(
            Map.entry("POSTGRES", "PostgreSQL"),
            Map.entry("POSTGRESQL", "PostgreSQL"),
            Map.entry("PG", "PostgreSQL"),
            Map.entry("MYSQL", "MySQL"),
            Map.entry("MARIADB", "MariaDB"),
            Map.entry("MONGO", "MongoDB"),
            Map.entry("MONGODB", "MongoDB"),
            Map.entry("REDIS", "Redis"),
            Map.entry("RABBITMQ", "RabbitMQ"),
            Map.entry("GF", "Grafana"),
            Map.entry("GRAFANA", "Grafana"),
            Map.entry("MINIO", "MinIO"),
            Map.entry("KEYCLOAK", "Keycloak"),
            Map.entry("ELASTIC", "Elasticsearch"),
            Map.entry("ELASTICSEARCH", "Elasticsearch"),
            Map.entry("INFLUXDB", "InfluxDB"),
            Map.entry("CLICKHOUSE", "ClickHouse"),
            Map.entry("NEO4J", "Neo4j"),
            Map.entry("SMTP", "mail"),
            Map.entry("JWT", "tokens (JWT)"));
    /** A product's own password: KEYCLOAK_DATABASE_PASSWORD is the database's. */
    private static final Pattern VARIABLE = Pattern.compile("(" + String.join("|", SYSTEMS.keySet())
            + ")(_(ROOT|ADMIN|USER|DEFAULT|SECURITY|INITDB|BOOTSTRAP|AUTH|SIGNING|SECRET|POSTGRES))*"
            + "_?(PASS|PASSWORD|SECRET|SECRET_KEY|KEY)");

    private SecretUses() {}

    static List<SecretUse> of(List<Workload> workloads) {
        Map<List<Object>, List<SecretUse.Variable>> byKey = new LinkedHashMap<>();
        for (Workload workload : workloads) {
            Set<String> namespaces = workload.surroundings().namespaces(workload.object());
            for (Container container : workload.containers()) {
                container
                        .environment()
                        .forEach(variable -> variable.secret()
                                .ifPresent(key -> system(variable.name())
                                        .ifPresent(system -> byKey.computeIfAbsent(
                                                        List.of(namespaces, key), k -> new ArrayList<>())
                                                .add(new SecretUse.Variable(
                                                        variable.place(),
                                                        container.name(),
                                                        variable.name(),
                                                        system)))));
            }
        }
        return byKey.entrySet().stream()
                .map(entry -> new SecretUse((SecretKey) entry.getKey().get(1), entry.getValue()))
                .toList();
    }

    /** Whose secret something of this name is; empty where the name does not say. */
    static Optional<String> system(String name) {
        Matcher variable = VARIABLE.matcher(name.toUpperCase(Locale.ROOT).replaceAll("[-.]", "_"));
        return variable.matches() ? Optional.of(SYSTEMS.get(variable.group(1))) : Optional.empty();
    }
}
