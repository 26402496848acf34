package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HardcodedCredentialTest {
    private static final HardcodedCredential RULE = new HardcodedCredential();

    @ParameterizedTest
    @CsvSource({
        "DB_PASSWORD,         orchard-lantern-58,              HIGH",
        "apiKey,              9f86d081884c7d659a2feaa0c55ad015, HIGH",
        "DB_PASSWORD,         postgres,                        MEDIUM",
        "DATABASE_URL,        postgresql://app:orchard-lantern-58@db/app, HIGH",
    })
    void what_somebody_chose_is_worse_than_what_anybody_would_guess(String name, String value, Severity expected) {
        assertThat(severity(Map.of("web.yaml", env(name, value)))).containsExactly(expected);
        assertThat(severity(Map.of("examples/web.yaml", env(name, value)))).containsExactly(Severity.LOW);
        assertThat(severity(Map.of("config.yaml", configMap(name + ": " + value))))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DB_PASSWORD,            CHANGE_ME",
        "DB_PASSWORD,            ${DB_PASSWORD}",
        "DB_PASSWORD,            $(OTHER)",
        "DB_PASSWORD_FILE,       /run/secrets/db",
        "PASSWORD_MIN_LENGTH,    12",
        "GOOGLE_API_KEY,         GOOGLE_API_KEY_VAL",
        "TLS_SECRET,             web-tls",
        "AUTH_SECRET,            shop/web-credentials",
        "REGISTRY_SECRET,        secret-registry",
        "DATABASE_URL,           postgresql://app:$(DB_PASSWORD)@db/app",
        "USER,                   orchard-lantern-58",
    })
    void stand_ins_references_and_names_are_none(String name, String value) {
        assertThat(find(env(name, value))).isEmpty();
        assertThat(find(configMap(name + ": " + value))).isEmpty();
    }

    @Test
    void a_password_that_is_its_own_user_is_guessed_first() {
        String spec = Manifests.container("env: [{name: PGUSER, value: sg}, {name: PGPASSWORD, value: sg}]");
        assertThat(severity(Map.of("web.yaml", Manifests.deployment(spec)))).containsExactly(Severity.MEDIUM);
        assertThat(severity(Map.of("web.yaml", configMap("DB_USER: orchard\n  DB_PASSWORD: orchard"))))
                .containsExactly(Severity.MEDIUM);
    }

    @Test
    void a_reference_to_a_secret_is_judged_and_right() {
        String spec = Manifests.container(
                "env: [{name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: web, key: orchard-lantern-58}}}]");
        assertThat(find(Manifests.deployment(spec))).isEmpty();
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", Manifests.deployment(spec))))
                .isEqualTo(1);
    }

    @Test
    void it_stands_where_the_value_is_and_the_value_is_never_shown() {
        assertThat(find(env("DB_PASSWORD", "orchard-lantern-58")))
                .containsExactly(
                        "web.yaml:15 DB_PASSWORD of Deployment/web container=app: DB_PASSWORD of Deployment/web"
                                + " container=app is written out as an environment variable")
                .noneMatch(found -> found.contains("lantern"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "args: [--password=orchard-lantern-58]",
                "args: [--password, orchard-lantern-58]",
                "command: [redis-server, --requirepass, orchard-lantern-58]",
                "command: [sh, -c, 'export DB_PASSWORD=orchard-lantern-58; run']",
                "args: ['--db=postgresql://app:orchard-lantern-58@db/app']",
                "args: ['redis-cli -a orchard-lantern-58 ping']",
                "command: [sh, -c, 'mysqldump -u root -porchard-lantern-58 app']"
            })
    void a_command_line_counts_in_all_its_forms(String command) {
        assertThat(find(Manifests.deployment(Manifests.container(command)))).hasSize(1);
        assertThat(find(Manifests.deployment(Manifests.container(command.replace("orchard-lantern-58", "$(X)")))))
                .isEmpty();
    }

    @Test
    void a_settings_file_in_a_config_map_is_read_line_by_line() {
        String text = configMap(
                "application.properties: |\n    server.port=80\n    spring.datasource.password=orchard-lantern-58\n");
        assertThat(find(text))
                .containsExactly("web.yaml:7 spring.datasource.password of ConfigMap/web: spring.datasource.password of"
                        + " ConfigMap/web is written out in a file of a ConfigMap");
        assertThat(find(text.replace("orchard-lantern-58", "${DB_PASSWORD}"))).isEmpty();
    }

    @Test
    void a_program_in_a_config_map_is_no_settings_file() {
        assertThat(find(configMap("run.py: |\n    password = get_password\n    token = read()\n")))
                .isEmpty();
        assertThat(find(configMap("run.sh: |\n    curl https://app:orchard-lantern-58@shop/\n")))
                .hasSize(1);
    }

    private static String env(String name, String value) {
        return Manifests.deployment(Manifests.container("env:\n- name: %s\n  value: \"%s\"".formatted(name, value)));
    }

    private static String configMap(String data) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata:\n  " + data + "\n";
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }

    private static List<Severity> severity(Map<String, String> files) {
        return Audits.of(RULE, files).findings().stream().map(Finding::severity).toList();
    }
}
