package dev.plimsoll.server;

import static dev.plimsoll.server.Payloads.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.store.JobState;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private static final byte[] BODY = Payloads.pull("opened", HEAD, 0).getBytes(StandardCharsets.UTF_8);
    private static final int TOO_MUCH = (25 << 20) + 1;

    @TempDir
    private Path home;

    private Running app;

    @BeforeEach
    void start() {
        app = new Running(home).start();
    }

    @AfterEach
    void close() {
        app.close();
    }

    private void assertNothingStored() {
        assertThat(app.store().inbox().count()).isZero();
        assertNoJob();
    }

    private void assertNoJob() {
        assertThat(app.store().jobs().counts().values()).containsOnly(0L);
    }

    @Test
    void a_delivery_with_a_good_signature_is_stored_with_its_job_before_it_is_answered() {
        HttpResponse<String> answer = app.post("pull_request", "g-1", BODY, Running.signature(BODY));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("accepted");
        assertThat(app.jobs("g-1"))
                .singleElement()
                .satisfies(job -> assertThat(job.state()).isEqualTo(JobState.WAITING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha256=0000000000000000000000000000000000000000000000000000000000000000",
                "sha1=0000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000000"
            })
    void a_wrong_signature_is_refused_and_nothing_stored(String signature) {
        assertThat(app.post("pull_request", "g-1", BODY, signature).statusCode())
                .isEqualTo(401);
        assertNothingStored();
    }

    @Test
    void a_missing_signature_is_refused_and_nothing_stored() {
        HttpResponse<String> answer = app.send(java.net.http.HttpRequest.newBuilder(app.at("/webhook"))
                .header("X-GitHub-Event", "pull_request")
                .header("X-GitHub-Delivery", "g-1")
                .POST(BodyPublishers.ofByteArray(BODY)));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertNothingStored();
    }

    @Test
    void the_signature_of_another_body_is_refused() {
        byte[] other = Payloads.pull("opened", HEAD, 1).getBytes(StandardCharsets.UTF_8);
        assertThat(app.post("pull_request", "g-1", BODY, Running.signature(other))
                        .statusCode())
                .isEqualTo(401);
        assertNothingStored();
    }

    @Test
    void a_body_of_more_than_25_megabytes_is_refused() {
        byte[] large = new byte[TOO_MUCH];
        assertThat(app.post("push", "g-1", large, Running.signature(large)).statusCode())
                .isEqualTo(413);
        assertNothingStored();
    }

    @Test
    void a_body_of_more_than_25_megabytes_that_does_not_tell_its_length_is_refused() {
        byte[] large = new byte[TOO_MUCH];
        HttpResponse<String> answer = app.send(app.delivery("push", "g-1", Running.signature(large))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertNothingStored();
    }

    @Test
    void a_redelivery_is_known_and_makes_no_second_job() {
        app.post("pull_request", "g-1", BODY, Running.signature(BODY));
        HttpResponse<String> again = app.post("pull_request", "g-1", BODY, Running.signature(BODY));
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).contains("duplicate");
        assertThat(app.jobs("g-1")).hasSize(1);
    }

    @Test
    void a_body_that_is_no_json_is_answered_and_makes_no_job() {
        HttpResponse<String> answer = app.deliver("pull_request", "g-1", "{\"action\":");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("ignored", "no JSON");
        assertNoJob();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ping", "workflow_job", "an_event_of_next_year", "deployment"})
    void an_unknown_event_is_answered_and_makes_no_job(String event) {
        HttpResponse<String> answer = app.deliver(event, "g-1", Payloads.pull("opened", HEAD, 0));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("ignored");
        assertNoJob();
    }

    @Test
    void a_push_to_another_branch_makes_no_job() {
        assertThat(app.deliver("push", "g-1", Payloads.push("feature", HEAD)).body())
                .contains("ignored");
        assertNoJob();
    }

    @Test
    void an_event_of_a_repository_that_was_removed_makes_no_job_and_its_waiting_ones_are_gone() {
        app.post("pull_request", "g-1", BODY, Running.signature(BODY));
        app.deliver("installation_repositories", "g-2", Payloads.removed());
        assertThat(app.deliver("pull_request", "g-3", Payloads.pull("synchronize", HEAD, 1))
                        .body())
                .contains("ignored", "not installed");
        assertNoJob();
    }

    @Test
    void an_event_of_an_installation_that_was_deleted_makes_no_job() {
        app.deliver("installation", "g-1", Payloads.uninstalled());
        assertThat(app.post("pull_request", "g-2", BODY, Running.signature(BODY))
                        .body())
                .contains("ignored");
        assertNoJob();
    }

    @Test
    void an_event_without_an_installation_makes_no_job() {
        String body = Payloads.pull("opened", HEAD, 0).replace("\"installation\":{\"id\":7},", "");
        assertThat(app.deliver("pull_request", "g-1", body).body()).contains("ignored");
        assertNoJob();
    }

    @Test
    void a_delivery_that_does_not_tell_its_id_is_refused() {
        assertThat(app.post("push", "not/a guid", BODY, Running.signature(BODY)).statusCode())
                .isEqualTo(400);
        assertNothingStored();
    }

    @Test
    void jobs_of_deliveries_that_were_answered_are_there_after_a_restart() {
        app.post("pull_request", "g-1", BODY, Running.signature(BODY));
        app.restart();
        assertThat(app.jobs("g-1")).hasSize(1);
        assertThat(app.post("pull_request", "g-1", BODY, Running.signature(BODY))
                        .body())
                .contains("duplicate");
    }
}
