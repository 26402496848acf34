package dev.plimsoll.rules.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingCopySourceTest {
    private static final MissingCopySource RULE = new MissingCopySource();
    private static final String COMPOSE = "services: {api: {build: ./api}}\n";

    @Test
    void a_path_counts_from_the_context_that_another_file_says() {
        assertThat(found("COPY api/pyproject.toml ./"))
                .containsExactly("api/Dockerfile:2 COPY of api/pyproject.toml: api/pyproject.toml is not in the build"
                        + " context, api");
        assertThat(found("COPY pyproject.toml gone ./ ")).hasSize(1);
        assertThat(found("COPY ../compose.yaml /")).singleElement().asString().contains("../compose.yaml is not in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY pyproject.toml ./",
                "COPY ./src/ /pyproject.toml /app/",
                "COPY gone* also-go[n]e ./",
                "COPY --from=build /gone /x",
                "COPY --from=a:1.2.3 gone /x",
                "COPY . .",
                "ADD https://example.org/gone /x",
                "COPY <<EOF /x\ngone\nEOF",
                "ARG DIR=src\nCOPY $DIR /x",
            })
    void what_is_there_and_what_is_no_path_of_the_context_is_right(String text) {
        assertThat(found(text)).isEmpty();
        assertThat(Audits.unknown(RULE, files(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ARG DIR\nCOPY $DIR /x",
                "COPY dist /srv",
                "COPY target/app.jar /app.jar",
                "COPY made.txt /x",
                "COPY made-folder/a /x",
            })
    void what_a_build_may_make_can_not_be_told(String text) {
        assertThat(found(text)).isEmpty();
        assertThat(Audits.unknown(RULE, files(text))).hasSize(1);
    }

    @Test
    void what_the_ignore_file_keeps_out_is_missing_too() {
        assertThat(ignoring("src\n")).singleElement().asString().endsWith("src is kept out by api/.dockerignore");
        assertThat(ignoring("*\n")).hasSize(1);
        for (String right :
                List.of("*\n!src\n", "src\n!src/app.py\n", "**/*.pyc\n", "nested/src\n", "# src\n", "*\n!**/*.py\n")) {
            assertThat(ignoring(right)).as(right).isEmpty();
        }
    }

    @Test
    void the_dockerfiles_own_ignore_file_takes_the_place_of_the_contexts() {
        Map<String, String> files = files("COPY src /src");
        files.put("api/.dockerignore", "src\n");
        files.put("api/Dockerfile.dockerignore", "docs\n");
        assertThat(Audits.findings(RULE, files)).isEmpty();
    }

    @Test
    void without_a_word_of_the_context_only_the_root_is_certain() {
        String text = "FROM a:1.2.3\nCOPY here gone /x/\n";
        assertThat(Audits.findings(RULE, Map.of("Dockerfile", text, "here", "x")))
                .singleElement()
                .asString()
                .endsWith("gone is not in the build context, the repository's root");
        assertThat(Audits.findings(RULE, Map.of("Dockerfile", text))).isEmpty();
        assertThat(Audits.findings(RULE, Map.of("Dockerfile.coverage", text, "here", "x")))
                .isEmpty();
        Map<String, String> below = Map.of("docker/Dockerfile", text, "docker/here", "x");
        assertThat(Audits.findings(RULE, below)).isEmpty();
        assertThat(Audits.unknown(RULE, below)).hasSize(1);
        assertThat(Audits.findings(RULE, Map.of("docker/Dockerfile", text, "here", "x", "gone", "x")))
                .isEmpty();
    }

    private static List<String> ignoring(String ignored) {
        Map<String, String> files = files("COPY src /src");
        files.put("api/.dockerignore", ignored);
        return Audits.findings(RULE, files);
    }

    private static List<String> found(String text) {
        return Audits.findings(RULE, files(text));
    }

    private static Map<String, String> files(String text) {
        Map<String, String> files = new HashMap<>();
        files.put("compose.yaml", COMPOSE);
        files.put("api/Dockerfile", "FROM a:1.2.3\n" + text + "\n");
        files.put("api/pyproject.toml", "[project]\n");
        files.put("api/src/app.py", "app\n");
        files.put("api/.gitignore", "made.txt\n/made-folder/\n");
        return files;
    }
}
