package dev.plimsoll.rules.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellRulesTest {
    private static final Rule<?> ARGUMENTS = new PasswordInArguments();
    private static final Rule<?> DEFAULTS = new DefaultCredential();
    private static final Rule<?> ERRORS = new ErrorsSwallowed();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "psql -v app_pass=\"$APP_PASSWORD\" -f a.sql; psql is given a password by -v app_pass=…",
                "psql --set=db_password=$X; psql is given a password by -v db_password=…",
                "psql \"host=db user=app password=$X\"; psql is given a password by password=…",
                "pg_dump postgresql://app:$PW@db/app; pg_dump is given a password by a URL with the password in it",
                "mysql -uroot -p$ROOT_PASSWORD; mysql is given a password by -p…",
                "mysqldump --password=\"$X\" app; mysqldump is given a password by --password=…",
                "docker exec -i db mysql -uroot -p\"$X\"; mysql is given a password by -p…",
                "kubectl exec pod -- redis-cli -a \"$X\" ping; redis-cli is given a password by -a …",
                "curl -u \"admin:$X\" https://example.org; curl is given a password by -u user:…",
                "mongosh -u root -p \"$X\"; mongosh is given a password by -p …",
                "ldapadd -x -D cn=admin -w \"$X\" -f a.ldif; ldapadd is given a password by -w …",
                "sshpass -p orchard-lantern-58 ssh host; sshpass is given a password by -p …, and it is written out here",
                "docker login -u app -p \"$X\"; docker login is given a password by -p…",
            })
    void a_password_on_a_command_line_is_found_without_its_value(String command, String message) {
        assertThat(found(ARGUMENTS, command))
                .singleElement()
                .asString()
                .startsWith("deploy/db.sh:2 script: ")
                .contains(message.replace("-p…", message.startsWith("docker") ? "--password …" : "-p…"))
                .doesNotContain("lantern");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PGPASSWORD=\"$X\" psql -v ON_ERROR_STOP=1 --username \"$POSTGRES_USER\"",
                "psql <<EOF\nALTER USER app PASSWORD '$X';\nEOF",
                "mysql -uroot -p app",
                "mysql -P 3307 --port=3307",
                "curl -u admin https://example.org",
                "curl https://example.org/a:b@c",
                "echo \"$X\" | docker login -u app --password-stdin",
                "ldapsearch -y /run/secrets/ldap",
                "mkdir -p a && cp -p b c",
                "docker run -d --name mongo -p 27017:27017 mongo",
                "docker run -d --name mysql -p3306:3306 mysql login",
                "ssh mysql -p2222",
                "# psql postgresql://app:orchard-lantern-58@db/app",
            })
    void what_keeps_it_off_the_command_line_is_right(String command) {
        assertThat(found(ARGUMENTS, command)).isEmpty();
    }

    @Test
    void one_finding_a_script_that_counts_its_calls_and_tests_are_milder() {
        String script = "psql -c 'select 1'\nmysql -p$X\nmysql -p$Y\n";
        assertThat(found(ARGUMENTS, script))
                .containsExactly("deploy/db.sh:3 script: mysql is given a password by -p… (2 of 3 calls of programs"
                        + " that take one)");
        assertThat(Audits.of(ARGUMENTS, Map.of("tests/db.sh", script)).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
    }

    @Test
    void a_default_in_a_script_that_sets_up_a_datastore_is_found() {
        String script = """
                # DB_PASSWORD="${OLD_PASSWORD:-changeme}"
                A_PASSWORD="${A_PASSWORD:-changeme_a}"
                B_PASSWORD=${B_PASSWORD-"orchard-lantern-58"}
                C_PASSWORD=${C_PASSWORD:?}
                D_PASSWORD=${D_PASSWORD:-}
                E_PASSWORD=${E_PASSWORD:-$A_PASSWORD}
                USER=${USER:-app}
                psql <<EOF
                CREATE USER a PASSWORD '${A_PASSWORD:-changeme_a}';
                EOF
                """;
        assertThat(found(DEFAULTS, script))
                .containsExactly("deploy/db.sh:3 script: A_PASSWORD and 1 more have defaults in the script (2 of 5"
                        + " secrets)");
        assertThat(found(DEFAULTS, "export TOKEN=${TOKEN:-changeme}\ncurl https://example.org\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "set -e~kubectl apply -f a || true; a failure of kubectl apply is passed over (1 of 1 steps)",
                "set -e~helm upgrade a b || echo failed; a failure of helm upgrade is passed over (1 of 1 steps)",
                "kubectl apply -f a~echo done; the script goes on after a failure of kubectl apply (1 of 1 steps)",
                "set -e~pg_dump app | gzip > a.gz; a failure of pg_dump is lost behind a pipe (1 of 1 steps)",
                "set -e~docker exec db pg_dump app | gzip > a.gz; a failure of pg_dump is lost behind a pipe (1 of 1 steps)",
                "set -e~set +e~terraform apply~echo; the script goes on after a failure of terraform apply (1 of 1 steps)",
                "deploy() {~  kubectl apply -f a~  echo~}~deploy; the script goes on after a failure of kubectl apply (1 of 1 steps)",
                "set -e~kubectl apply -f a~kubectl wait b || :; a failure of kubectl wait is passed over (1 of 2 steps)",
                "docker compose up -d~echo done; the script goes on after a failure of docker compose up (1 of 1 steps)",
            })
    void a_step_whose_failure_is_lost_is_found(String script, String message) {
        assertThat(errors(script)).singleElement().asString().endsWith("script: " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set -e~kubectl apply -f a~echo done",
                "set -euo pipefail~pg_dump app | gzip > a.gz",
                "set -o errexit~kubectl apply -f a~echo",
                "kubectl apply -f a || exit 1~echo",
                "kubectl apply -f a || { echo failed; exit 1; }~echo",
                "kubectl apply -f a || die~echo",
                "kubectl apply -f a && echo done",
                "if kubectl apply -f a; then~  echo done~else~  exit 1~fi~echo",
                "if ! kubectl apply -f a; then~  exit 1~fi~echo",
                "kubectl apply -f a~if [ $? -ne 0 ]; then exit 1; fi~echo",
                "kubectl kustomize a | kubectl apply -f -",
                "trap 'exit 1' ERR~kubectl apply -f a~echo",
                "set -e~kubectl get pods || true~kubectl delete pod a || true~kubectl apply -f a",
                "kubectl apply --dry-run=client -f a~echo",
                "echo kubectl apply -f a~echo",
                "helm version~helm list~echo",
            })
    void a_step_whose_failure_counts_is_right(String script) {
        assertThat(errors(script)).isEmpty();
    }

    @Test
    void a_script_that_takes_another_ones_text_as_its_own_can_not_be_told() {
        Map<String, String> files = Map.of("deploy.sh", "#!/bin/sh\n. ./common.sh\nkubectl apply -f a\necho\n");
        assertThat(Audits.findings(ERRORS, files)).isEmpty();
        assertThat(Audits.unknown(ERRORS, files)).hasSize(1);
    }

    @Test
    void the_shell_may_be_started_to_stop_at_errors_and_tests_are_not_asked() {
        String script = "kubectl apply -f a\necho\n";
        assertThat(Audits.findings(ERRORS, Map.of("deploy.sh", "#!/bin/bash -e\n" + script)))
                .isEmpty();
        for (String path : List.of("tests/deploy.sh", "hack/up.sh", "scripts/deploy-kind.sh", "dev/deploy.sh")) {
            assertThat(Audits.subjects(ERRORS, Map.of(path, script))).as(path).isZero();
        }
        assertThat(Audits.subjects(ERRORS, Map.of("start.sh", "docker compose up -d\necho\n")))
                .isZero();
    }

    private static List<String> errors(String script) {
        return Audits.findings(ERRORS, Map.of("deploy.sh", "#!/bin/bash\n" + script.replace('~', '\n') + "\n"));
    }

    private static List<String> found(Rule<?> rule, String script) {
        return Audits.findings(rule, Map.of("deploy/db.sh", "#!/bin/sh\n" + script + "\n"));
    }
}
