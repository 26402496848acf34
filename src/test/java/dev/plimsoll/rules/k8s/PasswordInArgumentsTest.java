package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordInArgumentsTest {
    private static final PasswordInArguments RULE = new PasswordInArguments();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command: [redis-server, --requirepass, $(REDIS_PASSWORD)]",
                "args: [--admin-password=$(ADMIN_PASSWORD)]",
                "command: [sh, -c, 'redis-server --requirepass \"$REDIS_PASSWORD\"']",
                "command: [sh, -c, 'redis-cli -a $REDIS_PASSWORD ping']",
                "command: [sh, -c, 'mysqldump -p$MYSQL_ROOT_PASSWORD app']",
                "args: ['--token=$(cat /var/run/token)']",
                "args: ['postgresql://app:$(DB_PASSWORD)@db/app']"
            })
    void a_variable_that_is_put_among_the_arguments_is_found(String command) {
        assertThat(find(Manifests.deployment(Manifests.container(command)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "args: [--password-file=/run/secrets/p]",
                "command: [sh, -c, 'export PGPASSWORD=$DB_PASSWORD; pg_dump app']",
                "command: [sh, -c, 'PGPASSWORD=$DB_PASSWORD pg_dump app']",
                "args: [--user=$(DB_USER)]",
                "args: [--tls-secret=web-tls]",
                "args: [--password=CHANGE_ME]"
            })
    void files_variables_and_what_is_written_out_are_not(String command) {
        assertThat(find(Manifests.deployment(Manifests.container(command)))).isEmpty();
    }

    @Test
    void the_options_are_named_at_the_first_word_that_holds_one() {
        String spec = Manifests.container("args:\n- --port=80\n- --token=$(TOKEN)\n- --api-key=$(KEY)\n");
        assertThat(find(Manifests.deployment(spec)))
                .containsExactly(
                        "web.yaml:15 Deployment/web container=app: The value of --token, --api-key stands among"
                                + " the arguments of app");
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
