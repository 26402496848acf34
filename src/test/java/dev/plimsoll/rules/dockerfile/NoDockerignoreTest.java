package dev.plimsoll.rules.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoDockerignoreTest {
    private static final String ALL = "FROM a:1\nCOPY . .\n";

    @Test
    void one_finding_a_context_that_names_all_that_use_it() {
        assertThat(found("Dockerfile", "FROM a:1\nCOPY api/ api/\n", "Dockerfile.gpu", ALL, "api/x.py", ""))
                .containsExactly(
                        "Dockerfile.gpu:2 build context .: build context . has no .dockerignore and all of it is"
                                + " copied (Dockerfile, Dockerfile.gpu)");
    }

    @Test
    void a_folder_is_enough_and_single_files_are_not() {
        assertThat(found("Dockerfile", "FROM a:1\nCOPY a.py ./\nCOPY api api\n", "a.py", "", "api/x.py", ""))
                .containsExactly("Dockerfile:3 build context .: build context . has no .dockerignore and api is copied"
                        + " (Dockerfile)");
        assertThat(found("Dockerfile", "FROM a:1\nCOPY a.py ./\nADD https://example.org/x /x\n", "a.py", ""))
                .isEmpty();
        assertThat(found("Dockerfile", "FROM a:1\nCOPY <<EOF /x\ny\nEOF\nCOPY --from=b:1 . .\n"))
                .isEmpty();
    }

    @Test
    void an_ignore_file_of_the_context_or_of_the_dockerfile_counts() {
        assertThat(found("Dockerfile", ALL, ".dockerignore", ".git")).isEmpty();
        assertThat(found("a/Dockerfile.x", ALL, "a/Dockerfile.x.dockerignore", ".git"))
                .isEmpty();
        assertThat(found("Dockerfile", ALL, "Dockerfile.x", ALL, "Dockerfile.x.dockerignore", ".git"))
                .singleElement()
                .asString()
                .endsWith("(Dockerfile)");
        assertThat(found("a/Dockerfile", ALL, ".dockerignore", ".git")).hasSize(1);
    }

    @Test
    void the_context_is_the_folder_that_has_what_is_copied() {
        assertThat(found(
                        "docker/api/Dockerfile",
                        "FROM a:1\nCOPY src/api /src\n",
                        "src/api/x.py",
                        "",
                        ".dockerignore",
                        "x"))
                .isEmpty();
        assertThat(found("docker/api/Dockerfile", "FROM a:1\nCOPY src/api /src\n", "src/api/x.py", ""))
                .singleElement()
                .asString()
                .contains("build context .:");
        assertThat(found("api/Dockerfile", "FROM a:1\nCOPY dist /dist\n")).isEmpty();
    }

    @Test
    void a_workflow_or_a_compose_file_says_the_context() {
        String action = """
                on: push
                jobs:
                  build:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          context: ./
                          file: docker/Dockerfile
                """;
        String command = """
                on: push
                jobs:
                  build:
                    steps:
                      - run: docker buildx build --push -t x:1 -f docker/Dockerfile .
                """;
        String compose = "services: {app: {build: {context: ../, dockerfile: docker/Dockerfile}}}\n";
        for (Map.Entry<String, String> said : Map.of(
                        action, ".github/workflows/ci.yml",
                        command, ".github/workflows/ci.yml",
                        compose, "deploy/compose.yaml")
                .entrySet()) {
            assertThat(found("docker/Dockerfile", ALL, said.getValue(), said.getKey()))
                    .singleElement()
                    .asString()
                    .startsWith("docker/Dockerfile:2 build context .:");
        }
    }

    private static List<String> found(String... filesAndTexts) {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i + 1 < filesAndTexts.length; i += 2) {
            files.put(filesAndTexts[i], filesAndTexts[i + 1]);
        }
        if (filesAndTexts.length % 2 != 0) {
            throw new IllegalArgumentException("a path without a text");
        }
        return Audits.findings(new NoDockerignore(), files);
    }
}
