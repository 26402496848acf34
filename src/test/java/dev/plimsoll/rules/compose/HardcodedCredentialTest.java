package dev.plimsoll.rules.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardcodedCredentialTest {
    private static final HardcodedCredential RULE = new HardcodedCredential();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment: {API_TOKEN: orchard-58-lantern}",
                "environment: [API_TOKEN=orchard-58-lantern]",
                "environment: ['API_TOKEN=${API_TOKEN:-orchard-58-lantern}']",
                "environment: {API_TOKEN: '${A:-${B-orchard-58-lantern}}'}",
                "environment: ['URL=amqp://app:${PASSWORD:-orchard-58-lantern}@mq:5672']",
                "environment: [\"API_TOKEN=orchard-58-$$lantern\"]",
                "environment: ['URL=amqp://app:orchard-58-lantern@mq:5672']",
                "environment: {JAVA_OPTS: '-Ddb=postgresql://app:orchard-58-lantern@db/x'}",
                "labels: [com.example.token=orchard-58-lantern]",
                "deploy: {labels: {com.example.apiKey: orchard-58-lantern}}",
                "build: {context: ., args: {NPM_TOKEN: orchard-58-lantern}}",
                "command: [serve, --password, orchard-58-lantern]",
                "command: [serve, --password=orchard-58-lantern]",
                "command: serve --verbose --api-key 'orchard-58-lantern' --port 80",
                "command: valkey-server --requirepass orchard-58-lantern",
                "entrypoint: sh -c \"PGPASSWORD=orchard-58-lantern psql\"",
                "healthcheck: {test: mysqladmin ping --password=orchard-58-lantern}",
                "command: [worker, --broker, 'redis://:orchard-58-lantern@cache:6379/0']"
            })
    void a_literal_is_found_and_not_shown(String setting) {
        assertThat(findings(setting)).hasSize(1);
        assertThat(findings(setting)).allMatch(found -> !found.contains("orchard") && !found.contains("lantern"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment: {API_TOKEN: '${API_TOKEN}'}",
                "environment: ['API_TOKEN=${API_TOKEN:-}']",
                "environment: {API_TOKEN: '${API_TOKEN:-invalid}'}",
                "environment: {OPENAI_API_KEY: '${OPENAI_API_KEY:-ollama}'}",
                "environment: [API_TOKEN]",
                "environment: {API_TOKEN: }",
                "environment: {API_TOKEN_FILE: /run/secrets/token, DB_PASSWORD: /run/secrets/db}",
                "environment: {URL: 'amqp://app:${MQ_PASSWORD}@mq:5672'}",
                "environment: {PASSWORD_MIN_LENGTH: 8, TOKEN_TTL: 3600, ALLOW_EMPTY_PASSWORD: 'yes', SECRET: 'true'}",
                "environment: {VAPID_PUBLIC_KEY: BNc0rLantern58, PASSWORD_HASH: orchard58lantern}",
                "environment: {SSH_KEY_PATH: /keys/id, PWD: /srv/app}",
                "environment: {POSTGRES_PASSWORD: postgres, ADMIN_PASSWORD: changeme, X_SECRET: your-secret-here}",
                "command: [serve, --password-file, /run/secrets/db]",
                "command: [serve, --password, '${PW}']",
                "command: [serve, --token, --verbose]",
                "command: [--default-authentication-plugin=mysql_native_password, --verbose=1, x]",
                "environment: {DB_USER: wren, DB_PASSWORD: wren}",
                "environment: {X_PASSWORD: example, ACME_HOME: /x, ACME_PASSWORD: acme}",
                "command: sh -c 'TOKEN=$$(cat /run/secrets/t) serve --password $$DB_PASSWORD'",
                "command: mysqladmin ping -p$${MYSQL_ROOT_PASSWORD}",
                "secrets: [db_password]",
                "labels: ['traefik.http.middlewares.auth.basicauth.users=admin:$$apr1$$abcdefgh$$ijklmnopqrstuvwx']"
            })
    void what_comes_from_outside_or_is_no_secret_is_accepted(String setting) {
        assertThat(findings(setting)).isEmpty();
    }

    @Test
    void an_option_that_has_its_value_is_named_without_it() {
        assertThat(findings("command: [serve, --password=orchard-58-lantern, now]"))
                .hasSize(1)
                .allMatch(found -> !found.contains("orchard"));
    }

    @Test
    void one_secret_in_two_variables_is_not_guessable_for_it() {
        assertThat(findings("environment: {A_PASSWORD: lanternorchard, B_TOKEN: lanternorchard}"))
                .hasSize(2);
    }

    @Test
    void the_message_names_the_setting_and_the_service() {
        assertThat(findings("environment: [API_TOKEN=orchard-58-lantern]"))
                .containsExactly(
                        "compose.yaml:4 API_TOKEN of service app: API_TOKEN of service app is written out as an environment variable");
    }

    @Test
    void what_services_share_through_an_anchor_is_one_finding() {
        String text = "x-env: &env\n  API_TOKEN: orchard-58-lantern\n"
                + "services:\n  a: {image: 'a:1', environment: *env}\n  b: {image: 'a:1', environment: {<<: *env}}\n";
        assertThat(Audits.findings(RULE, Map.of("compose.yaml", text))).hasSize(1);
    }

    @Test
    void a_value_of_the_env_file_is_no_literal_of_the_compose_file() {
        assertThat(Audits.findings(
                        RULE,
                        Map.of(
                                "compose.yaml",
                                        "services: {a: {image: 'a:1', environment: ['API_TOKEN=${T}', 'U=x://a:${T}@b']}}",
                                ".env", "T=orchard-58-lantern")))
                .isEmpty();
    }

    @Test
    void an_override_answers_for_what_it_says_itself() {
        String base = "services: {app: {image: 'a:1', environment: [API_TOKEN=orchard-58-lantern]}}";
        String over = "services:\n  app:\n    environment:\n      - OTHER_TOKEN=orchard-58-lantern\n";
        assertThat(Audits.findings(RULE, Map.of("compose.yaml", base, "compose.prod.yaml", over)))
                .extracting(found -> found.replaceFirst(" .*", ""))
                .containsExactlyInAnyOrder("compose.yaml:1", "compose.prod.yaml:4");
    }

    private static List<String> findings(String setting) {
        return Audits.findings(
                RULE, Map.of("compose.yaml", "services:\n  app:\n    image: example/app:1.0.0\n    " + setting + "\n"));
    }
}
