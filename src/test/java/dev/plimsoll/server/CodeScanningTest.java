package dev.plimsoll.server;

import static dev.plimsoll.server.Payloads.BASE;
import static dev.plimsoll.server.Payloads.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.Snapshots;
import dev.plimsoll.github.GitHubOnLoopback;
import dev.plimsoll.snapshot.Blob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What GitHub's code scanning gets. */
class CodeScanningTest {
    private static final Blob WANTED = Snapshots.file(".github/plimsoll.yml", "code-scanning: true\n");
    private static final Blob PRIVILEGED =
            Snapshots.file("compose.yaml", "services:\n  web:\n    image: a.example/web:1.2.3\n    privileged: true\n");

    @TempDir
    private Path home;

    private Running app;

    @BeforeEach
    void start() {
        app = new Running(home).start();
        app.github.commit(BASE, List.of(WANTED));
        app.github.commit(HEAD, List.of(WANTED, PRIVILEGED));
    }

    @AfterEach
    void close() {
        app.close();
    }

    private String review() {
        app.deliver("pull_request", "g-1", Payloads.pull("opened", HEAD, 0));
        app.work();
        return app.jobs("g-1").get(0).outcome().orElseThrow();
    }

    @Test
    void a_pull_request_s_head_is_handed_over_by_a_token_for_that_alone() throws IOException {
        assertThat(review()).endsWith("code scanning has it");
        assertThat(app.github.page.sarifs).singleElement().satisfies(upload -> {
            assertThat(upload.path("commit_sha").asText()).isEqualTo(HEAD);
            assertThat(upload.path("ref").asText()).isEqualTo("refs/pull/5/head");
        });
        assertThat(sarif().at("/runs/0/results"))
                .anyMatch(result -> result.path("ruleId").asText().equals("compose/privileged"));
        assertThat(app.github.tokens())
                .last()
                .satisfies(asked -> assertThat(asked.path("permissions"))
                        .hasToString("{\"metadata\":\"read\",\"security_events\":\"write\"}"));
    }

    private JsonNode sarif() throws IOException {
        byte[] packed = Base64.getDecoder()
                .decode(app.github.page.sarifs.get(0).path("sarif").asText());
        return new ObjectMapper().readTree(new GZIPInputStream(new ByteArrayInputStream(packed)));
    }

    @Test
    void a_push_to_the_default_branch_is_handed_over_with_the_branch_s_name() {
        app.deliver("push", "g-1", Payloads.push("main", HEAD));
        app.work();
        assertThat(app.github.page.sarifs).singleElement().satisfies(upload -> {
            assertThat(upload.path("commit_sha").asText()).isEqualTo(HEAD);
            assertThat(upload.path("ref").asText()).isEqualTo("refs/heads/main");
        });
    }

    @Test
    void who_does_not_want_it_pays_nothing() {
        app.github.commit(BASE, List.of(Snapshots.file("README.md", "# Shop\n")));
        app.deliver("push", "g-0", Payloads.push("main", BASE));
        review();
        assertThat(app.github.page.sarifs).isEmpty();
        assertThat(app.github.tokens()).hasSize(1);
        assertThat(app.github.requests).filteredOn("POST /graphql"::equals).isEmpty();
    }

    @Test
    void without_the_right_or_without_code_scanning_the_check_stands_all_the_same() {
        app.github.faultAfter(
                1, "access_tokens", GitHubOnLoopback.status(422, "{\"message\":\"The permissions are not granted\"}"));
        assertThat(review()).endsWith("code scanning did not take it");
        app.github.fault("sarifs", GitHubOnLoopback.status(403, "{\"message\":\"Code Security must be enabled\"}"));
        app.restart();
        app.deliver("check_run", "g-2", Payloads.rerequested(HEAD));
        app.work();
        assertThat(app.jobs("g-2").get(0).outcome().orElseThrow()).endsWith("code scanning did not take it");
        assertThat(app.github.page.checks).hasSize(1);
    }
}
