package dev.plimsoll.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTest {
    private static final Http.Bounds SHORT = new Http.Bounds(Duration.ofMillis(300), 1_000);
    private static final Http.Bounds SMALL = new Http.Bounds(Duration.ofSeconds(60), 1_000);

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void an_answer_that_does_not_begin_is_not_waited_for() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        assertThatThrownBy(() -> send(SHORT)).isInstanceOf(IOException.class);
    }

    @Test
    void one_that_does_not_end_neither() {
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(900))
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());
        assertThatThrownBy(() -> send(SHORT)).isInstanceOf(IOException.class).hasMessageContaining("no answer within");
    }

    @Test
    void one_that_is_too_long_is_broken_off() {
        server.enqueue(new MockResponse.Builder().body("x".repeat(1_001)).build());
        assertThatThrownBy(() -> send(SMALL)).isInstanceOf(BoundedBody.TooLong.class);
    }

    @Test
    void one_within_both_bounds_is_told_whole() throws IOException {
        server.enqueue(new MockResponse.Builder().body("x".repeat(1_000)).build());
        assertThat(send(SMALL).body()).hasSize(1_000);
    }

    @Test
    void a_redirect_is_not_followed_with_credentials() throws IOException {
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", server.url("/elsewhere"))
                .build());
        assertThat(send(SMALL).status()).isEqualTo(302);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    private Http.Answer send(Http.Bounds bounds) throws IOException {
        Call call = Call.get(URI.create(server.url("/x").toString()));
        return new Http().send(call.request("ghs_secret"), bounds);
    }
}
