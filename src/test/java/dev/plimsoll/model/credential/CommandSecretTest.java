package dev.plimsoll.model.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandSecretTest {
    @ParameterizedTest
    @CsvSource({
        "--password=abc,                        --password,   abc,        true",
        "-token abc,                            --token,      abc,        true",
        "run --api-key 'abc' now,               --api-key,    abc,        true",
        "redis-server --requirepass $(P),       --requirepass, $(P),      true",
        "--token=$(cat /run/token) --x,         --token,      $(cat /run/token), true",
        "export DB_PASSWORD=abc; run,           DB_PASSWORD,  abc,        false",
        "redis-cli -h cache -a abc ping,        -a,           abc,        true",
        "mysqldump -u root -pabc app,           -p,           abc,        true",
    })
    void a_text_holds_options_and_assignments(String text, String name, String value, boolean argument) {
        assertThat(CommandSecret.in(List.of("x", text))).containsExactly(new CommandSecret(name, value, 1, argument));
    }

    @Test
    void an_option_may_have_its_value_in_the_next_word() {
        assertThat(CommandSecret.in(List.of("server", "--requirepass", "abc", "--port", "80")))
                .containsExactly(new CommandSecret("--requirepass", "abc", 2, true));
        assertThat(CommandSecret.in(List.of("server", "--password", "--verbose")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--password-file=/run/secrets/p",
                "--user=abc",
                "grep -a abc redis.log",
                "mysql -P 3306",
                "redis-cli ping",
                "--secret-name=web",
                "echo password is abc"
            })
    void other_words_are_none(String text) {
        assertThat(CommandSecret.in(List.of(text))).isEmpty();
    }

    @Test
    void a_long_text_of_one_kind_takes_no_time() {
        String text = "mysql -".repeat(5_000) + "redis-cli ".repeat(5_000);
        assertThat(CommandSecret.in(List.of(text))).isEmpty();
    }
}
