package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    @TempDir
    private Path home;

    @Test
    void a_server_with_all_it_needs_is_ready() {
        try (Running app = new Running(home).start()) {
            assertThat(app.get("/readyz").statusCode()).isEqualTo(200);
            assertThat(app.get("/readyz").body()).isEqualTo("{\"ready\":true,\"database\":true,\"missing\":[]}");
            assertThat(app.get("/").body()).contains("Plimsoll", "It is ready");
        }
    }

    @Test
    void without_credentials_the_server_lives_says_what_is_missing_and_takes_nothing() {
        try (Running app = new Running(home)
                .without("PLIMSOLL_APP_ID")
                .without("PLIMSOLL_PRIVATE_KEY")
                .without("PLIMSOLL_WEBHOOK_SECRET")
                .start()) {
            assertThat(app.get("/healthz").statusCode()).isEqualTo(200);
            assertThat(app.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(app.get("/readyz").body())
                    .contains("PLIMSOLL_APP_ID", "PLIMSOLL_PRIVATE_KEY", "PLIMSOLL_WEBHOOK_SECRET");
            assertThat(app.get("/").body()).contains("not ready", "PLIMSOLL_APP_ID");
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            assertThat(app.post("push", "g-1", body, Running.signature(body)).statusCode())
                    .isEqualTo(503);
            assertThat(app.store().inbox().count()).isZero();
        }
    }

    @Test
    void without_a_key_a_signed_delivery_is_left_to_be_sent_again() {
        try (Running app = new Running(home).without("PLIMSOLL_PRIVATE_KEY").start()) {
            assertThat(app.deliver("ping", "g-1", "{}").statusCode()).isEqualTo(503);
            assertThat(app.store().inbox().count()).isZero();
        }
    }

    @Test
    void metrics_tell_of_deliveries_and_jobs() {
        try (Running app = new Running(home).start()) {
            app.deliver("pull_request", "g-1", Payloads.pull("opened", Payloads.HEAD, 0));
            app.deliver("ping", "g-2", "{}");
            HttpResponse<String> metrics = app.get("/metrics");
            assertThat(metrics.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
            assertThat(metrics.body().lines())
                    .contains(
                            "plimsoll_ready 1",
                            "plimsoll_jobs{state=\"waiting\"} 1",
                            "plimsoll_jobs{state=\"dead\"} 0",
                            "plimsoll_deliveries_total{result=\"accepted\"} 1",
                            "plimsoll_deliveries_total{result=\"ignored\"} 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/healthz", "/readyz", "/metrics", "/nothing-here"})
    void every_answer_is_closed_to_other_sites_frames_and_caches(String path) {
        try (Running app = new Running(home).start()) {
            var headers = app.get(path).headers();
            assertThat(headers.firstValue("content-security-policy"))
                    .contains("default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
            assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
            assertThat(headers.firstValue("cache-control")).contains("no-store");
            assertThat(headers.firstValue("server")).isEmpty();
        }
    }

    @Test
    void what_is_not_there_is_not_found_and_a_wrong_method_not_allowed() {
        try (Running app = new Running(home).start()) {
            assertThat(app.get("/setup/../../etc/passwd").statusCode()).isIn(400, 404);
            assertThat(app.get("/nothing-here").statusCode()).isEqualTo(404);
            assertThat(app.get("/webhook").statusCode()).isEqualTo(405);
            HttpRequest.Builder post = HttpRequest.newBuilder(app.at("/readyz")).POST(BodyPublishers.noBody());
            assertThat(app.send(post).statusCode()).isEqualTo(405);
        }
    }
}
