package dev.plimsoll.github;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * The library github-api on this App's own requests: so its calls have the same tokens, bounds and failures. Its objects
 * are made of what is known already, which costs no request.
 */
final class Library {
    private final Api api;

    Library(Api api) {
        this.api = api;
    }

    GHRepository repository(Repo repo) {
        var payload = Json.object();
        describe(payload.putObject("repository"), repo);
        return payload(repo, payload.toString(), GHEventPayload.Push.class).getRepository();
    }

    GHPullRequest pull(PullRequest pull) {
        var payload = Json.object();
        payload.put("number", pull.number());
        describe(payload.putObject("repository"), pull.repo());
        payload.putObject("pull_request").put("number", pull.number());
        return payload(pull.repo(), payload.toString(), GHEventPayload.PullRequest.class)
                .getPullRequest();
    }

    private static void describe(com.fasterxml.jackson.databind.node.ObjectNode node, Repo repo) {
        node.put("id", repo.id()).put("name", repo.name()).put("full_name", repo.fullName());
        node.putObject("owner").put("login", repo.owner());
    }

    private <T extends GHEventPayload> T payload(Repo repo, String json, Class<T> type) {
        try {
            GitHub github = new GitHubBuilder()
                    .withEndpoint(api.url().rest().toString())
                    .withConnector((GitHubConnectorRequest request) -> send(repo, request))
                    .build();
            return github.parseEventPayload(new StringReader(json), type);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private GitHubConnectorResponse send(Repo repo, GitHubConnectorRequest request) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/vnd.github+json");
        headers.put("Content-Type", "application/json");
        byte[] body;
        try (InputStream in = request.body()) {
            body = in == null ? new byte[0] : in.readAllBytes();
        }
        Call call = new Call(
                request.method(),
                java.net.URI.create(request.url().toString()),
                body,
                headers,
                Http.Bounds.JSON,
                request.method().equals("GET"));
        return new Response(request, api.send(repo, call, GitHubGone.What.COMMIT));
    }

    /** An answer as the library takes it. */
    private static final class Response extends GitHubConnectorResponse {
        private final byte[] body;

        Response(GitHubConnectorRequest request, Http.Answer answer) {
            super(request, answer.status(), answer.headers().map());
            this.body = answer.body();
        }

        @Override
        public InputStream bodyStream() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
