package dev.plimsoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"kill -0 1", "kill -0 1 || exit 1", "(kill -0 1) || exit 1"})
    void what_makes_it_succeed_is_said_though_the_script_would_give_up(String text) {
        assertThat(HealthCommand.shell(text).emptiness())
                .hasValueSatisfying(why -> assertThat(why).contains("kill -0 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "/bin/true",
                ":",
                "exit 0",
                "echo ok",
                "echo $(curl -f localhost)",
                "sleep 5",
                "python3.12 -c 'exit(0)'",
                "python -c 'print(\"ok\")'",
                "node -e 'process.exit(0)'",
                "node -v",
                "node --version",
                "kotlin -version",
                "caddy version",
                "/usr/bin/caddy version",
                "nginx -t",
                "kill -0 1",
                "sh -c 'echo ok'",
                "bash -c \"exit 0\"",
                "exec true",
                "X=1 true",
                "true > /dev/null",
                "pg_isready --version"
            })
    void a_program_that_always_succeeds_tests_nothing(String text) {
        assertThat(HealthCommand.shell(text).emptiness()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl -f localhost || true",
                "curl -f localhost || exit 0",
                "curl -f localhost; exit 0",
                "curl -f localhost; true",
                "curl localhost\nexit 0",
                "python -c \"import sys; sys.exit(0)\"",
                "true && exit 0",
                "! false",
                "{ curl localhost; } || true",
                "( curl localhost; exit 0 )",
                "curl localhost &",
                "echo ok | grep ok",
                "curl -f localhost > /dev/null 2>&1 || echo down",
                "php -r 'exit(0);'",
                "curl -f localhost || (echo down; true)",
                "false || true"
            })
    void a_script_that_can_only_succeed_tests_nothing(String text) {
        assertThat(HealthCommand.shell(text).emptiness()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl -f localhost || exit 1",
                "curl -f localhost && exit 0 || exit 1",
                "curl -f localhost && true",
                "set -e; curl -f localhost; exit 0",
                "set -eu\ncurl -f localhost\necho ok",
                "echo ruok | nc localhost 2181 | grep imok",
                "echo 'db.ping' | mongosh",
                "if curl localhost; then exit 0; else exit 1; fi",
                "if curl localhost; then true; else false; fi",
                "! grep -q x /tmp/y",
                "curl localhost; exit $?",
                "python -c \"import urllib.request; urllib.request.urlopen('http://x')\"",
                "powershell -command try { iwr http://x; exit 0 } catch { exit 1 }",
                "nginx -t && curl -f localhost",
                "true; false",
                "for i in 1 2; do curl -f localhost || exit 1; done",
                "(curl localhost) && true",
                "f() { curl localhost; }; f",
                "python --check 3 | grep 3"
            })
    void a_script_that_can_fail_is_left_alone(String text) {
        assertThat(HealthCommand.shell(text).emptiness()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl -f localhost",
                "echo > /dev/tcp/localhost/80",
                "bash -c ': < /dev/tcp/localhost/80'",
                "test -f /tmp/healthy",
                "[ -e /tmp/x ]",
                "x=$(curl -f localhost)",
                "exit $?",
                "kill -0 $PID",
                "kill -0 7",
                "pgrep app",
                "python -c 'import app'",
                "python healthcheck.py",
                "node healthcheck.js -v",
                "healthcheck -v",
                "$CHECK",
                "sh -c \"$CHECK\"",
                "sh check.sh",
                "false",
                "exit 1",
                "",
                "   ",
                "# nothing",
                "curl 'localhost",
                "timeout 1 bash -c 'cat < /dev/null > /dev/tcp/127.0.0.1/11211'",
                "pg_isready -U app",
                "docker version"
            })
    void a_program_that_may_test_something_or_is_not_understood_is_left_alone(String text) {
        assertThat(HealthCommand.shell(text).emptiness()).isEmpty();
    }

    @Test
    void the_exec_form_runs_its_words_as_they_are() {
        assertThat(HealthCommand.exec(List.of("true")).emptiness()).contains("`true` always succeeds");
        assertThat(HealthCommand.exec(List.of("sh", "-c", "curl localhost || true"))
                        .emptiness())
                .isPresent();
        assertThat(HealthCommand.exec(List.of("python", "-c", "import sys; sys.exit(0)"))
                        .emptiness())
                .isPresent();
        assertThat(HealthCommand.exec(List.of("curl", "localhost", "||", "true"))
                        .emptiness())
                .isEmpty();
        assertThat(HealthCommand.exec(List.of("curl -f localhost || true")).emptiness())
                .isEmpty();
        assertThat(HealthCommand.exec(List.of()).emptiness()).isEmpty();
    }

    @Test
    void what_is_said_names_no_argument_that_could_be_a_secret() {
        assertThat(HealthCommand.shell("curl -u admin:hunter2 localhost || true")
                        .emptiness())
                .hasValueSatisfying(said -> assertThat(said).doesNotContain("hunter2"));
    }
}
