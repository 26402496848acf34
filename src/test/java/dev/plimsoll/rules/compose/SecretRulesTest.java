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

/** Guessable credentials, passwords among arguments, and one credential for many systems. */
class SecretRulesTest {
    private static final DefaultCredential DEFAULT = new DefaultCredential();
    private static final PasswordInArguments ARGUMENTS = new PasswordInArguments();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment: {POSTGRES_PASSWORD: postgres}",
                "environment: [POSTGRES_PASSWORD=changeme]",
                "environment: {POSTGRES_PASSWORD: '${P:-changeme}'}",
                "environment: {POSTGRES_PASSWORD: '${P-postgres}'}",
                "environment: {POSTGRES_PASSWORD: '${P:-${Q:-admin123}}'}",
                "environment: {URL: 'postgresql://app:${P:-app}@db/app'}",
                "environment: {URL: 'postgresql://app:password@db/app'}",
                "environment: {SECRET_KEY: change-me-please}",
                "environment: {ADMIN_TOKEN: admin}",
                "command: redis-server --requirepass redis"
            })
    void a_credential_that_anybody_would_guess(String setting) {
        assertThat(findings(DEFAULT, setting)).hasSize(1);
        assertThat(findings(new HardcodedCredential(), setting)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment: {POSTGRES_PASSWORD: '${P}'}",
                "environment: {POSTGRES_PASSWORD: '${P:?}'}",
                "environment: {POSTGRES_PASSWORD: '${P:-}'}",
                "environment: {POSTGRES_PASSWORD: orchard-58-lantern}",
                "environment: {POSTGRES_PASSWORD_FILE: /run/secrets/db}",
                "environment: {OPENAI_API_KEY: your-key-here}",
                "environment: {SMTP_PASSWORD: changeme}",
                "environment: {GITHUB_TOKEN: '${T:-changeme}'}",
                "environment: {AWS_SECRET_ACCESS_KEY: test}",
                "environment: {PASSWORD_RESET: 'true'}",
                "healthcheck: {test: 'mysqladmin ping --password=\"$$(cat /run/secrets/db)\"'}"
            })
    void a_credential_that_is_not_to_be_guessed_or_opens_nothing(String setting) {
        assertThat(findings(DEFAULT, setting)).isEmpty();
    }

    @Test
    void a_default_that_an_env_file_of_the_repository_replaces_is_not_used() {
        Map<String, String> files = Map.of(
                "compose.yaml", "services: {db: {image: 'a:1.0.0', environment: {DB_PASSWORD: '${P:-changeme}'}}}",
                ".env", "P=orchard-58-lantern\n");
        assertThat(Audits.findings(DEFAULT, files)).isEmpty();
    }

    @Test
    void a_default_is_one_fault_a_file_and_tells_the_variable() {
        String text = "services:\n  db: {image: 'a:1.0.0', environment: {DB_PASSWORD: '${P:-changeme}'}}\n"
                + "  app: {image: 'a:1.0.0', environment: {DB_PASSWORD: '${P:-changeme}'}}\n";
        assertThat(Audits.findings(DEFAULT, Map.of("compose.yaml", text)))
                .singleElement()
                .asString()
                .contains("The default of P, DB_PASSWORD of service db,")
                .doesNotContain("changeme");
    }

    @ParameterizedTest
    @CsvSource({
        "compose.yaml, medium",
        "compose.test.yaml, low",
        "docker-compose.dev.yml, low",
        "examples/compose.yaml, low"
    })
    void a_file_for_tests_is_lower(String path, String severity) {
        String text = "services: {db: {image: 'a:1.0.0', environment: {DB_PASSWORD: changeme}}}";
        assertThat(Audits.of(DEFAULT, Map.of(path, text)).findings())
                .extracting(found -> found.severity().word())
                .containsExactly(severity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command: redis-server --requirepass ${P}",
                "command: [redis-server, --requirepass, '${P}']",
                "command: sh -c 'redis-server --requirepass \"$$P\"'",
                "command: [serve, '--password=${P:?}']",
                "command: worker --broker redis://:${P}@cache/0",
                "entrypoint: [run, --api-key, '$KEY']",
                "healthcheck: {test: [CMD, redis-cli, -a, '${P}', ping]}",
                "healthcheck: {test: 'redis-cli --no-auth-warning -a $$P ping | grep PONG'}",
                "healthcheck: {test: [CMD-SHELL, 'mysqladmin ping -h localhost -uroot -p$$P']}",
                "healthcheck: {test: [CMD, mariadb-admin, ping, '-p${P}']}",
                "healthcheck: {test: 'mysqladmin ping --password=\"$$(cat /run/secrets/db)\"'}",
                "healthcheck: {test: [CMD-SHELL, 'curl -f -u elastic:$$P http://localhost:9200 || exit 1']}",
                "healthcheck: {test: [CMD, ldapsearch, -x, -w, '${P}']}",
                "healthcheck: {test: 'true && mysql -proot -e \"select 1\"'}"
            })
    void a_password_among_arguments(String setting) {
        assertThat(findings(ARGUMENTS, setting)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command: redis-server /etc/redis.conf",
                "command: serve --password-file /run/secrets/p --token-ttl 60",
                "command: [serve, --password, orchard-58-lantern]",
                "healthcheck: {test: 'REDISCLI_AUTH=$$P redis-cli ping'}",
                "healthcheck: {test: 'PGPASSWORD=$$P psql -c \"select 1\"'}",
                "healthcheck: {test: 'mysqladmin ping -h localhost -P 3306 -p'}",
                "healthcheck: {test: [CMD, curl, -u, app, 'http://localhost']}",
                "command: sh -c 'echo \"requirepass $$P\" > /etc/redis.conf && redis-server /etc/redis.conf'",
                "command: sh -c 'export PASSWORD=$$P; exec serve'",
                "healthcheck: {test: 'pg_isready -U $$POSTGRES_USER'}"
            })
    void no_password_among_arguments_or_one_that_another_rule_names(String setting) {
        assertThat(findings(ARGUMENTS, setting)).isEmpty();
        assertThat(Audits.subjects(ARGUMENTS, file(setting))).isEqualTo(1);
    }

    @Test
    void a_command_that_services_share_is_one_finding() {
        String text = "x-c: &c\n  healthcheck: {test: [CMD, redis-cli, -a, '${P}', ping]}\nservices:\n"
                + "  a: {<<: *c, image: 'x/a:1.0.0', command: a}\n  b: {<<: *c, image: 'x/b:1.0.0', command: b}\n";
        assertThat(Audits.findings(ARGUMENTS, Map.of("compose.yaml", text))).hasSize(1);
    }

    @Test
    void one_variable_that_opens_many_systems() {
        assertThat(findings("""
                  db: {image: 'postgres:17.2', environment: {POSTGRES_PASSWORD: '${PW}'}}
                  maria: {image: 'mariadb:11.4.4', environment: ['MYSQL_ROOT_PASSWORD=${PW}']}
                  grafana: {image: 'grafana/grafana:11.4.0', environment: {GF_SECURITY_ADMIN_PASSWORD: '${PW:?}'}}
                """))
                .singleElement()
                .asString()
                .contains("PW is the password of 3 systems: db, maria, grafana");
    }

    @Test
    void clients_of_one_system_share_its_password_rightly() {
        assertThat(findings("""
                  postgres: {image: 'postgres:17.2', environment: {POSTGRES_PASSWORD: '${PW}'}}
                  a: {image: 'x/a:1.0.0', environment: {DB_PASSWORD: '${PW}'}}
                  b: {image: 'x/b:1.0.0', environment: {POSTGRES_PASSWORD: '${PW}'}}
                  c: {image: 'x/c:1.0.0', environment: {C_DATABASE_PASSWORD: '${PW}', PGPASSWORD: '${PW}'}}
                  grafana: {image: 'grafana/grafana:11.4.0', environment: {GF_POSTGRES_PASSWORD: '${PW}'}}
                  authelia: {image: 'authelia/authelia:4.38.17', environment: {AUTHELIA_STORAGE_POSTGRES_PASSWORD: '${PW}'}}
                """)).isEmpty();
    }

    private static List<String> findings(String services) {
        return Audits.findings(new SharedCredential(), Map.of("compose.yaml", "services:\n" + services));
    }

    private static List<String> findings(Rule<?> rule, String setting) {
        return Audits.findings(rule, file(setting));
    }

    private static Map<String, String> file(String setting) {
        return Map.of("compose.yaml", "services:\n  app:\n    image: example/app:1.0.0\n    " + setting + "\n");
    }
}
