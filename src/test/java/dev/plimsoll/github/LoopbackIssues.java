package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;

/** The issues of a loopback GitHub, as the App and people leave them. */
public final class LoopbackIssues {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** An issue as it stands. */
    public static final class Issue {
        public final int number;
        public String title;
        public String body;
        public boolean open = true;
        public String reason = "";
        public List<String> labels = new ArrayList<>();
        public List<String> assignees = new ArrayList<>();
        public boolean deleted;
        public String creator = "plimsoll[bot]";

        Issue(int number) {
            this.number = number;
        }
    }

    public final List<Issue> all = new ArrayList<>();
    /** False where the repository has issues switched off. */
    public boolean on = true;

    MockResponse answer(String method, String rest, JsonNode body, Optional<String> creator) {
        if (!on) {
            return GitHubOnLoopback.status(410, "{\"message\":\"Issues are disabled for this repo\"}");
        }
        if (rest.isEmpty()) {
            return method.equals("POST")
                    ? GitHubOnLoopback.status(201, create(body).toString())
                    : GitHubOnLoopback.status(200, list(creator.orElse("")).toString());
        }
        String[] parts = rest.split("/");
        Issue issue = all.get(Integer.parseInt(parts[1]) - 1);
        if (issue.deleted) {
            return GitHubOnLoopback.status(410, "{\"message\":\"This issue was deleted\"}");
        }
        if (method.equals("PATCH")) {
            edit(issue, body);
        }
        return GitHubOnLoopback.status(200, json(issue).toString());
    }

    private JsonNode create(JsonNode body) {
        Issue issue = new Issue(all.size() + 1);
        edit(issue, body);
        body.path("labels").forEach(label -> issue.labels.add(label.asText()));
        body.path("assignees").forEach(name -> issue.assignees.add(name.asText()));
        all.add(issue);
        return json(issue);
    }

    private static void edit(Issue issue, JsonNode body) {
        issue.title = body.path("title").asText(issue.title);
        issue.body = body.path("body").asText(issue.body);
        issue.open = body.path("state").asText(issue.open ? "open" : "closed").equals("open");
        issue.reason = body.path("state_reason").asText(issue.reason);
    }

    private ArrayNode list(String creator) {
        ArrayNode issues = MAPPER.createArrayNode();
        all.stream()
                .filter(issue -> !issue.deleted && issue.creator.equals(creator))
                .forEach(issue -> issues.add(json(issue)));
        return issues;
    }

    private static ObjectNode json(Issue issue) {
        return MAPPER.createObjectNode()
                .put("number", issue.number)
                .put("title", issue.title)
                .put("body", issue.body)
                .put("state", issue.open ? "open" : "closed");
    }
}
