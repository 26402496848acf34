package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Planted;
import dev.plimsoll.cli.local.WorkTrees;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No value of a secret leaves the engine, in whatever form it speaks. */
class SecretsStayTest {
    @TempDir
    Path temp;

    private final ByteArrayOutputStream all = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "audit,text",
        "audit,json",
        "audit,markdown",
        "audit,sarif",
        "audit,html",
        "review,text",
        "review,json",
        "review,markdown",
        "review,sarif",
        "review,html",
        "review,plan"
    })
    void no_output_shows_a_secret(String command, String format) throws Exception {
        try (WorkTrees tree = new WorkTrees(temp)) {
            tree.write("README.md", "# Shop\n")
                    .write(".github/plimsoll.yml", "comments: {at: low, limit: 500}\n")
                    .commit();
            for (Map.Entry<String, String> file : Planted.everywhere().entrySet()) {
                tree.write(file.getKey(), file.getValue());
            }
            tree.commit();
            assertThat(
                            command.equals("audit")
                                    ? run("audit", "--repo", temp.toString(), "--ref", "HEAD", "--format", format)
                                    : run("review", "--repo", temp.toString(), "--base", "HEAD^", "--format", format))
                    .isEqualTo(1);
        }
        String told = all.toString(StandardCharsets.UTF_8);
        assertThat(told).contains("secrets/token-committed", "docker-compose.yml", "Dockerfile");
        for (String value : Planted.values()) {
            assertThat(told.contains(value))
                    .as("a secret that begins with " + value.substring(0, 2))
                    .isFalse();
        }
    }

    @Test
    void what_is_planted_is_found() {
        assertThat(Planted.values()).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        String files = String.join("\n", Planted.everywhere().values());
        assertThat(Planted.values()).allMatch(files::contains);
    }

    private int run(String... arguments) {
        PrintStream out = new PrintStream(all, false, StandardCharsets.UTF_8);
        return new Commands(new Terminal(out, out, false, 0), () -> 42).run(arguments);
    }
}
