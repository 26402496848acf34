package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeMap;

/** Installation tokens, each for one repository and what this App does there; asked for again shortly before they end. */
final class Tokens {
    private static final Duration MARGIN = Duration.ofMinutes(2);
    private static final int KEPT = 10_000;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int UNAUTHORIZED = 401;

    /** How long a right that was not granted is taken as not granted. */
    private static final Duration REFUSED = Duration.ofHours(1);

    private record Token(String value, Instant until) {}

    private record Scope(Repo repo, Rights rights) {}

    private final ApiUrl url;
    private final AppKey key;
    private final Exchange exchange;
    private final Failures failures;
    private final InstantSource time;
    private final Cache<Scope, Token> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<Scope, Instant> refused =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private volatile String bot = "";

    Tokens(ApiUrl url, AppKey key, Exchange exchange, InstantSource time) {
        this.url = url;
        this.key = key;
        this.exchange = exchange;
        this.failures = new Failures(time);
        this.time = time;
    }

    String of(Repo repo, Rights rights) {
        Scope scope = new Scope(repo, rights);
        Token token = kept.getIfPresent(scope);
        if (token == null || !time.instant().isBefore(token.until())) {
            token = ask(repo, rights);
            kept.put(scope, token);
        }
        return token.value();
    }

    /** A token with rights that not every App has; empty where this one has not, which is asked once an hour. */
    Optional<String> optional(Repo repo, Rights rights) {
        Scope scope = new Scope(repo, rights);
        Instant until = refused.getIfPresent(scope);
        if (until != null && time.instant().isBefore(until)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(repo, rights));
        } catch (GitHubGone gone) {
            if (gone.what() != GitHubGone.What.PERMISSION) {
                throw gone;
            }
            refused.put(scope, time.instant().plus(REFUSED));
            return Optional.empty();
        }
    }

    void forget(Repo repo, Rights rights) {
        kept.invalidate(new Scope(repo, rights));
    }

    private Token ask(Repo repo, Rights rights) {
        ObjectNode body = Json.object();
        body.putArray("repository_ids").add(repo.id());
        ObjectNode permissions = body.putObject("permissions");
        new TreeMap<>(rights.permissions()).forEach(permissions::put);
        Call call = Call.post(
                        url.at("/app/installations/" + repo.installation() + "/access_tokens"),
                        body.toString().getBytes(StandardCharsets.UTF_8))
                .readsOnly();
        Http.Answer answer = exchange.send(call, key.token(time.instant()));
        if (answer.status() != CREATED) {
            throw refused(call, answer);
        }
        return token(answer);
    }

    /** The name by which the App opens issues: it is asked for once, since nobody changes it under a running server. */
    String bot() {
        String known = bot;
        if (known.isEmpty()) {
            Call call = Call.get(url.at("/app"));
            Http.Answer answer = exchange.send(call, key.token(time.instant()));
            if (answer.status() != OK) {
                throw refused(call, answer);
            }
            try {
                known = Json.read(answer.body()).path("slug").asText() + "[bot]";
            } catch (IOException unreadable) {
                throw failures.trouble("an App that can't be read");
            }
            bot = known;
        }
        return known;
    }

    private RuntimeException refused(Call call, Http.Answer answer) {
        RuntimeException why = failures.of(call.toString(), answer, GitHubGone.What.INSTALLATION);
        if (answer.status() == UNAUTHORIZED) {
            // The key is not the App's, or the clock is wrong: nothing is gone, and a person has to see to it.
            return new GitHubRefused(answer.status(), why.getMessage());
        }
        if (why instanceof GitHubRefused refused) {
            // GitHub answers 422 both for a repository out of reach and for a permission that was not granted.
            boolean permission = refused.getMessage().contains("permission");
            return new GitHubGone(
                    permission ? GitHubGone.What.PERMISSION : GitHubGone.What.REPOSITORY, refused.getMessage());
        }
        return why instanceof GitHubGone gone && gone.what() == GitHubGone.What.PERMISSION
                ? new GitHubGone(GitHubGone.What.INSTALLATION, gone.getMessage())
                : why;
    }

    private Token token(Http.Answer answer) {
        try {
            JsonNode told = Json.read(answer.body());
            Instant ends = Instant.parse(told.path("expires_at").asText());
            Duration margin = Duration.between(time.instant(), ends).compareTo(MARGIN.multipliedBy(2)) > 0
                    ? MARGIN
                    : Duration.ZERO;
            return new Token(told.path("token").asText(), ends.minus(margin));
        } catch (IOException | DateTimeException unreadable) {
            throw failures.trouble("an installation token that can't be read");
        }
    }
}
