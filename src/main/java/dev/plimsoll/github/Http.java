package dev.plimsoll.github;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The one HTTP client: every exchange has a time and a size that it can't exceed. Follows no redirects. */
final class Http {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** What came back. */
    record Answer(int status, HttpHeaders headers, byte[] body) {
        Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    /** How long an exchange may take from the first byte to the last, and how many bytes its answer may have. */
    record Bounds(Duration time, long bytes) {
        static final Bounds JSON = new Bounds(Duration.ofSeconds(60), 64L << 20);
        static final Bounds ARCHIVE = new Bounds(Duration.ofMinutes(3), 96L << 20);
    }

    Answer send(HttpRequest request, Bounds bounds) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, head -> new BoundedBody(bounds.bytes()));
        try {
            HttpResponse<byte[]> response = exchange.get(bounds.time().toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException slow) {
            exchange.cancel(true);
            throw new IOException("no answer within " + bounds.time().toSeconds() + " s");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }
}
