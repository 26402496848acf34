package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedSecretKeyTest {
    private static final SharedSecretKey RULE = new SharedSecretKey();

    @Test
    void two_systems_with_one_key_are_told_with_both_places() {
        assertThat(find(web("POSTGRES_PASSWORD", "password", "GF_SECURITY_ADMIN_PASSWORD", "password")))
                .containsExactly(
                        "web.yaml:14 Secret/web key=password: Secret/web key=password is the password of Grafana"
                                + " and of PostgreSQL");
        assertThat(find(web("POSTGRES_PASSWORD", "a", "GF_SECURITY_ADMIN_PASSWORD", "b")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRES_PASSWORD, PGPASSWORD",
        "POSTGRES_PASSWORD, KEYCLOAK_DATABASE_PASSWORD",
        "POSTGRES_PASSWORD, GF_DATABASE_PASSWORD",
        "POSTGRES_PASSWORD, DB_PASSWORD",
        "POSTGRES_USER,     REDIS_USER",
    })
    void clients_of_one_system_share_its_password(String first, String second) {
        assertThat(find(web(first, "password", second, "password"))).isEmpty();
    }

    @Test
    void a_key_that_is_named_for_another_system_is_found() {
        assertThat(find(web("GF_SECURITY_ADMIN_PASSWORD", "postgres_admin_password", "X", "x")))
                .containsExactly("web.yaml:14 Secret/web key=postgres_admin_password: Secret/web"
                        + " key=postgres_admin_password is named for PostgreSQL, and is the password of Grafana here");
        assertThat(find(web("POSTGRES_PASSWORD", "postgres-password", "X", "x")))
                .isEmpty();
        assertThat(find(web("POSTGRES_PASSWORD", "shop-password", "X", "x"))).isEmpty();
    }

    @Test
    void secrets_of_one_name_in_two_namespaces_are_two() {
        String web = web("POSTGRES_PASSWORD", "password", "X", "x");
        String other = web("REDIS_PASSWORD", "password", "X", "x")
                .replace("  name: web\n", "  name: web\n  namespace: other\n");
        assertThat(Audits.findings(RULE, Map.of("a/web.yaml", web, "b/web.yaml", other)))
                .isEmpty();
        assertThat(Audits.findings(
                        RULE, Map.of("a/web.yaml", web, "a/cache.yaml", web("REDIS_PASSWORD", "password", "X", "x"))))
                .hasSize(1);
    }

    private static String web(String first, String firstKey, String second, String secondKey) {
        String variable = "- name: %s\n  valueFrom: {secretKeyRef: {name: web, key: %s}}\n";
        return Manifests.deployment(Manifests.container(
                "env:\n" + variable.formatted(first, firstKey) + variable.formatted(second, secondKey)));
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
