package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/** Requests of the App in the name of its installation, with what an answer means when it is no success. */
final class Api {
    private static final int UNAUTHORIZED = 401;
    private static final int ERROR = 300;
    private static final int FOUND = 302;

    private final ApiUrl url;
    private final Exchange exchange;
    private final Tokens tokens;
    private final Failures failures;

    Api(ApiUrl url, AppKey key, InstantSource time, Exchange.Pause pause) {
        this.url = url;
        this.failures = new Failures(time);
        this.exchange = new Exchange(failures, pause);
        this.tokens = new Tokens(url, key, exchange, time);
    }

    ApiUrl url() {
        return url;
    }

    /** The App's own name among users ("plimsoll[bot]"). */
    String bot() {
        return tokens.bot();
    }

    /** A path below the repository's own: {@code /repos/owner/name} + rest. */
    Call get(Repo repo, String rest) {
        return Call.get(url.at("/repos/" + Paths.segment(repo.owner()) + "/" + Paths.segment(repo.name()) + rest));
    }

    /** A write below the repository's own path. */
    Call post(Repo repo, String rest, JsonNode body) {
        return Call.post(get(repo, rest).uri(), body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @param missing what a 404 means here */
    JsonNode json(Repo repo, Call call, GitHubGone.What missing) {
        return parsed(call, send(repo, call, missing));
    }

    /** A success, or a redirect where the call expects one. */
    Http.Answer send(Repo repo, Call call, GitHubGone.What missing) {
        Http.Answer answer = exchange.send(call, tokens.of(repo, Rights.USUAL));
        if (answer.status() == UNAUTHORIZED) {
            tokens.forget(repo, Rights.USUAL);
            answer = exchange.send(call, tokens.of(repo, Rights.USUAL));
        }
        return success(call, answer, missing);
    }

    /** A success, by a right that not every App has; empty where this one has not. */
    Optional<Http.Answer> sendIfAllowed(Repo repo, Call call, Rights rights) {
        return tokens.optional(repo, rights)
                .map(token -> success(call, exchange.send(call, token), GitHubGone.What.REPOSITORY));
    }

    private Http.Answer success(Call call, Http.Answer answer, GitHubGone.What missing) {
        if (answer.status() >= ERROR && answer.status() != FOUND) {
            throw failures.of(call.toString(), answer, missing);
        }
        return answer;
    }

    /** An address that GitHub redirected to: on another host, with credentials of its own in the query. */
    Http.Answer follow(Call call) {
        Http.Answer answer = exchange.send(call, "");
        if (answer.status() >= ERROR) {
            throw failures.of(call.toString(), answer, GitHubGone.What.COMMIT);
        }
        return answer;
    }

    /** A GraphQL query about one repository, which gets {@code $owner} and {@code $name}: its {@code repository}. */
    JsonNode query(Repo repo, String selection) {
        ObjectNode body = Json.object();
        body.put(
                "query", "query($owner:String!,$name:String!){repository(owner:$owner,name:$name){" + selection + "}}");
        body.putObject("variables").put("owner", repo.owner()).put("name", repo.name());
        Call call = Call.post(url.graphql(), body.toString().getBytes(StandardCharsets.UTF_8))
                .readsOnly();
        JsonNode answer = json(repo, call, GitHubGone.What.REPOSITORY);
        JsonNode repository = answer.path("data").path("repository");
        if (repository.isObject()) {
            return repository;
        }
        throw failure(answer.path("errors").path(0));
    }

    /** GraphQL mutations without variables; what can't be done because its object is gone is done. */
    boolean mutate(Repo repo, String mutations, Rights rights) {
        ObjectNode body = Json.object().put("query", "mutation{" + mutations + "}");
        Call call = Call.post(url.graphql(), body.toString().getBytes(StandardCharsets.UTF_8));
        Optional<Http.Answer> answer = sendIfAllowed(repo, call, rights);
        if (answer.isEmpty()) {
            return false;
        }
        for (JsonNode error : parsed(call, answer.get()).path("errors")) {
            if (!error.path("type").asText().equals("NOT_FOUND")) {
                throw failure(error);
            }
        }
        return true;
    }

    private RuntimeException failure(JsonNode error) {
        String why = "GraphQL: " + error.path("type").asText("no answer");
        return switch (error.path("type").asText()) {
            case "NOT_FOUND" -> new GitHubGone(GitHubGone.What.REPOSITORY, why);
            case "FORBIDDEN", "INSUFFICIENT_SCOPES" -> new GitHubGone(GitHubGone.What.PERMISSION, why);
            case "RATE_LIMITED", "RATE_LIMIT" -> failures.limited(why);
            default -> failures.trouble(why);
        };
    }

    private JsonNode parsed(Call call, Http.Answer answer) {
        try {
            return Json.read(answer.body());
        } catch (IOException unreadable) {
            throw failures.trouble(call + ": an answer that is no JSON");
        }
    }
}
