package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.github.TestKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {
    @TempDir
    private Path folder;

    @Test
    void nothing_is_set_then_the_defaults_hold_and_all_credentials_are_missing() {
        Environment nothing = Environment.of(Map.of());
        assertThat(nothing.port()).isEqualTo(8080);
        assertThat(nothing.host()).isEqualTo("127.0.0.1");
        assertThat(nothing.github().rest()).hasToString("https://api.github.com");
        assertThat(nothing.missing())
                .containsExactly(
                        "PLIMSOLL_APP_ID",
                        "PLIMSOLL_PRIVATE_KEY or PLIMSOLL_PRIVATE_KEY_FILE",
                        "PLIMSOLL_WEBHOOK_SECRET or PLIMSOLL_WEBHOOK_SECRET_FILE");
    }

    @Test
    void secrets_may_stand_in_files() throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), TestKey.PKCS1);
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret\n");
        Environment read = Environment.of(Map.of(
                "PLIMSOLL_APP_ID", "1",
                "PLIMSOLL_PRIVATE_KEY_FILE", key.toString(),
                "PLIMSOLL_WEBHOOK_SECRET_FILE", secret.toString()));
        assertThat(read.missing()).isEmpty();
        assertThat(read.complete()).isTrue();
    }

    @Test
    void a_key_may_have_its_line_ends_written_out() {
        Environment read = Environment.of(
                Map.of("PLIMSOLL_APP_ID", "1", "PLIMSOLL_PRIVATE_KEY", TestKey.PKCS8.replace("\n", "\\n")));
        assertThat(read.key()).isPresent();
    }

    @Test
    void a_key_that_is_none_is_missing_and_never_shown() {
        Environment read = Environment.of(Map.of(
                "PLIMSOLL_APP_ID",
                "1",
                "PLIMSOLL_PRIVATE_KEY",
                "c29tZXRoaW5n",
                "PLIMSOLL_WEBHOOK_SECRET",
                "topsecret"));
        assertThat(read.key()).isEmpty();
        assertThat(read.missing()).singleElement().asString().startsWith("PLIMSOLL_PRIVATE_KEY (");
        assertThat(read.toString()).doesNotContain("c29tZXRoaW5n").doesNotContain("topsecret");
    }

    @Test
    void a_file_that_is_not_there_is_said_to_be_missing() {
        Environment read =
                Environment.of(Map.of("PLIMSOLL_APP_ID", "1", "PLIMSOLL_PRIVATE_KEY_FILE", "/nowhere/key.pem"));
        assertThat(read.missing()).contains("PLIMSOLL_PRIVATE_KEY_FILE (the file can't be read)");
    }

    @ParameterizedTest
    @CsvSource({
        "PLIMSOLL_PORT,eighty",
        "PLIMSOLL_PORT,65536",
        "PLIMSOLL_PORT,-1",
        "PLIMSOLL_GITHUB_API_URL,ftp://x",
        "PLIMSOLL_GITHUB_API_URL,http://a b",
        "PLIMSOLL_DATABASE_URL,jdbc:postgresql://user:hidden@db/plimsoll"
    })
    void what_can_not_be_used_ends_the_program_with_one_line_that_names_the_variable(String name, String value) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = Serve.run(
                Map.of(name, value, "PLIMSOLL_HOME", folder.toString()),
                List.of(),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains(name)
                .doesNotContain("hidden");
    }

    @Test
    void a_secret_that_is_given_twice_is_refused() {
        assertThatThrownBy(() ->
                        Environment.of(Map.of("PLIMSOLL_WEBHOOK_SECRET", "a", "PLIMSOLL_WEBHOOK_SECRET_FILE", "b")))
                .isInstanceOf(WrongEnvironment.class);
    }
}
