package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The review threads of a pull request, as far as the App began them by commenting on a finding. */
final class Threads {
    private static final String NODES =
            "{nodes{id isResolved path comments(first:1){totalCount nodes{body author{__typename}}}}"
                    + " pageInfo{hasNextPage endCursor}}";

    private Threads() {}

    /** The part of a GraphQL selection that asks for the first page. */
    static String selection(PullRequest pull) {
        return pull.hasPage() ? "pullRequest(number:" + pull.number() + "){reviewThreads(first:100)" + NODES + "}" : "";
    }

    static List<ReviewThread> all(Api api, PullRequest pull) {
        return all(api, pull, api.query(pull.repo(), selection(pull)));
    }

    /** With what the answer to {@link #selection} tells, and the pages after it. */
    static List<ReviewThread> all(Api api, PullRequest pull, JsonNode repository) {
        List<ReviewThread> all = new ArrayList<>();
        JsonNode threads = repository.path("pullRequest").path("reviewThreads");
        take(threads, all);
        while (threads.path("pageInfo").path("hasNextPage").asBoolean()) {
            String after =
                    Json.quoted(threads.path("pageInfo").path("endCursor").asText());
            threads = api.query(
                            pull.repo(),
                            "pullRequest(number:" + pull.number() + "){reviewThreads(first:100,after:" + after + ")"
                                    + NODES + "}")
                    .path("pullRequest")
                    .path("reviewThreads");
            take(threads, all);
        }
        return all;
    }

    /** Of Apps only: a person who writes a marker hides no finding. */
    private static void take(JsonNode threads, List<ReviewThread> all) {
        for (JsonNode thread : threads.path("nodes")) {
            JsonNode first = thread.path("comments").path("nodes").path(0);
            if (first.path("author").path("__typename").asText().equals("Bot")) {
                boolean answered = thread.path("comments").path("totalCount").asInt() > 1;
                boolean open = !answered && !thread.path("isResolved").asBoolean();
                String id = thread.path("id").asText();
                String path = thread.path("path").asText();
                Marker.in(first.path("body").asText())
                        .ifPresent(fingerprint -> all.add(new ReviewThread(id, path, fingerprint, open)));
            }
        }
    }

    /** False where the App may not. */
    static boolean resolve(Api api, PullRequest pull, List<String> threads) {
        String mutations = IntStream.range(0, threads.size())
                .mapToObj(i -> "t" + i + ":resolveReviewThread(input:{threadId:" + Json.quoted(threads.get(i))
                        + "}){clientMutationId}")
                .collect(Collectors.joining(" "));
        return api.mutate(pull.repo(), mutations, Rights.THREADS);
    }
}
