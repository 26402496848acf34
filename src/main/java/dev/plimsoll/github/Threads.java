package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The review threads of a pull request, as far as they say which findings the App commented on already. */
final class Threads {
    private static final String NODES =
            "{nodes{comments(first:1){nodes{body author{__typename}}}} pageInfo{hasNextPage endCursor}}";

    private Threads() {}

    /** The part of a GraphQL selection that asks for the first page. */
    static String selection(PullRequest pull) {
        return "pullRequest(number:" + pull.number() + "){reviewThreads(first:100)" + NODES + "}";
    }

    static Set<String> all(Api api, PullRequest pull) {
        return all(api, pull, api.query(pull.repo(), selection(pull)));
    }

    /** With what the answer to {@link #selection} tells, and the pages after it. */
    static Set<String> all(Api api, PullRequest pull, JsonNode repository) {
        Set<String> commented = new HashSet<>();
        JsonNode threads = repository.path("pullRequest").path("reviewThreads");
        take(threads, commented);
        while (threads.path("pageInfo").path("hasNextPage").asBoolean()) {
            String after =
                    Json.quoted(threads.path("pageInfo").path("endCursor").asText());
            threads = api.query(
                            pull.repo(),
                            "pullRequest(number:" + pull.number() + "){reviewThreads(first:100,after:" + after + ")"
                                    + NODES + "}")
                    .path("pullRequest")
                    .path("reviewThreads");
            take(threads, commented);
        }
        return commented;
    }

    /** Of Apps only: a person who writes a marker hides no finding. */
    private static void take(JsonNode threads, Set<String> commented) {
        for (JsonNode thread : threads.path("nodes")) {
            JsonNode first = thread.path("comments").path("nodes").path(0);
            if (first.path("author").path("__typename").asText().equals("Bot")) {
                Optional<String> fingerprint = Marker.in(first.path("body").asText());
                fingerprint.ifPresent(commented::add);
            }
        }
    }
}
