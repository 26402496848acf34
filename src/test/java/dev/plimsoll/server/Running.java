package dev.plimsoll.server;

import dev.plimsoll.Ticking;
import dev.plimsoll.github.GitHubOnLoopback;
import dev.plimsoll.github.TestKey;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.store.Job;
import dev.plimsoll.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The real server on a free port, towards a GitHub on the loopback interface; its jobs are done when a test says so. */
final class Running implements AutoCloseable {
    static final String SECRET = "a secret of the tests";

    final GitHubOnLoopback github = new GitHubOnLoopback();
    final Ticking clock = new Ticking();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> environment = new HashMap<>();
    private Server server;

    Running(Path home) {
        environment.put("PLIMSOLL_HOME", home.toString());
        environment.put("PLIMSOLL_PORT", "0");
        environment.put("PLIMSOLL_APP_ID", "4242");
        environment.put("PLIMSOLL_PRIVATE_KEY", TestKey.PKCS1);
        environment.put("PLIMSOLL_WEBHOOK_SECRET", SECRET);
        environment.put("PLIMSOLL_GITHUB_API_URL", github.url().rest().toString());
        clock.forward(Duration.between(clock.instant(), GitHubOnLoopback.NOW));
    }

    Running without(String variable) {
        environment.remove(variable);
        return this;
    }

    Running start() {
        server = Server.prepare(
                Environment.of(environment), Rules.all(), (key, trees, blobs) -> github.app(trees, blobs), clock);
        server.start(0);
        return this;
    }

    /** Ends the server and starts another one on what it left. */
    void restart() {
        server.close();
        start();
    }

    Store store() {
        return server.store();
    }

    /** Does all jobs whose turn it is. */
    void work() {
        boolean more = server.runNext();
        while (more) {
            more = server.runNext();
        }
    }

    List<Job> jobs(String guid) {
        return store().jobs().of(guid);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)));
    }

    HttpResponse<String> deliver(String event, String guid, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return post(event, guid, bytes, signature(bytes));
    }

    HttpResponse<String> post(String event, String guid, byte[] body, String signature) {
        return send(delivery(event, guid, signature).POST(BodyPublishers.ofByteArray(body)));
    }

    HttpRequest.Builder delivery(String event, String guid, String signature) {
        return HttpRequest.newBuilder(at("/webhook"))
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", event)
                .header("X-GitHub-Delivery", guid)
                .header("X-Hub-Signature-256", signature);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public void close() {
        server.close();
        github.close();
    }
}
