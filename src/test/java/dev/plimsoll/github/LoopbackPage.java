package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What was written to a loopback GitHub, and how GitHub shows it. */
public final class LoopbackPage {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A check run as it stands. */
    public static final class Check {
        public final long id;
        public final String head;
        public final List<String> history = new ArrayList<>();
        public final List<JsonNode> annotations = new ArrayList<>();
        public JsonNode last;

        Check(long id, String head) {
            this.id = id;
            this.head = head;
        }

        void write(JsonNode body) {
            last = body;
            history.add(body.path("conclusion").asText(body.path("status").asText()));
            body.path("output").path("annotations").forEach(annotations::add);
        }
    }

    public final List<Check> checks = new ArrayList<>();
    public final List<JsonNode> comments = new ArrayList<>();
    /** Threads ("T0" is that of the first comment) that are resolved, and those that somebody answered. */
    public final Set<String> resolved = new TreeSet<>();

    public final Set<String> answered = new TreeSet<>();
    /** Answers and reactions to commands. */
    public final List<JsonNode> answers = new ArrayList<>();

    /** What code scanning got. */
    public final List<JsonNode> sarifs = new ArrayList<>();

    public final List<JsonNode> reactions = new ArrayList<>();
    public final List<JsonNode> reviews = new ArrayList<>();

    JsonNode create(JsonNode body) {
        Check check = new Check(checks.size() + 1L, body.path("head_sha").asText());
        check.write(body);
        checks.add(check);
        return json(check);
    }

    JsonNode update(long id, JsonNode body) {
        Check check = checks.get((int) id - 1);
        check.write(body);
        return json(check);
    }

    JsonNode list(String head) {
        ObjectNode answer = MAPPER.createObjectNode();
        ArrayNode runs = answer.putArray("check_runs");
        checks.stream().filter(check -> check.head.equals(head)).forEach(check -> runs.add(json(check)));
        return answer;
    }

    private static ObjectNode json(Check check) {
        ObjectNode run = MAPPER.createObjectNode();
        run.put("id", check.id).put("head_sha", check.head);
        run.put("external_id", check.last.path("external_id").asText());
        run.put("status", check.last.path("status").asText());
        run.putObject("output").put("annotations_count", check.annotations.size());
        run.putObject("app").put("id", 4242);
        return run;
    }

    JsonNode review(JsonNode body) {
        reviews.add(body);
        body.path("comments").forEach(comments::add);
        return MAPPER.createObjectNode().put("id", reviews.size());
    }

    /** Threads from the one after the cursor on, two a page. */
    JsonNode threads(Optional<String> after) {
        int from = after.map(Integer::parseInt).orElse(0);
        int to = Math.min(comments.size(), from + 2);
        ObjectNode threads = MAPPER.createObjectNode();
        ArrayNode nodes = threads.putArray("nodes");
        for (JsonNode comment : comments.subList(from, to)) {
            String id = "T" + comments.indexOf(comment);
            ObjectNode thread = nodes.addObject()
                    .put("id", id)
                    .put("isResolved", resolved.contains(id))
                    .put("path", comment.path("path").asText());
            ObjectNode first = thread.putObject("comments")
                    .put("totalCount", answered.contains(id) ? 2 : 1)
                    .putArray("nodes")
                    .addObject()
                    .put("body", comment.path("body").asText());
            first.putObject("author").put("__typename", comment.path("by").asText("Bot"));
        }
        threads.putObject("pageInfo").put("hasNextPage", to < comments.size()).put("endCursor", String.valueOf(to));
        return threads;
    }
}
