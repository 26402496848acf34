package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Issues over the REST interface; an edit of several fields is one request, which github-api makes several of. */
final class IssuePages implements Issues {
    private static final int PAGE = 100;
    private final Api api;

    IssuePages(Api api) {
        this.api = api;
    }

    @Override
    public Optional<ShownIssue> find(Repo repo, int number) {
        try {
            JsonNode issue = api.json(repo, api.get(repo, "/issues/" + number), GitHubGone.What.ISSUE);
            return Optional.of(shown(issue));
        } catch (GitHubGone gone) {
            if (gone.what() == GitHubGone.What.ISSUE) {
                return Optional.empty();
            }
            throw gone;
        }
    }

    @Override
    public List<ShownIssue> own(Repo repo) {
        String query = "/issues?state=all&per_page=" + PAGE + "&creator=" + Paths.segment(api.bot());
        List<ShownIssue> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode issues = api.json(repo, api.get(repo, query + "&page=" + page), GitHubGone.What.REPOSITORY);
            issues.forEach(issue -> {
                if (!issue.has("pull_request")) {
                    all.add(shown(issue));
                }
            });
            if (issues.size() < PAGE) {
                return all;
            }
        }
    }

    private static ShownIssue shown(JsonNode issue) {
        return new ShownIssue(
                issue.path("number").asInt(),
                issue.path("title").asText(),
                issue.path("body").asText(""),
                issue.path("state").asText().equals("open"));
    }

    @Override
    public int create(Repo repo, IssueText issue) {
        ObjectNode body = Json.object();
        body.put("title", issue.title()).put("body", issue.body());
        issue.labels().forEach(body.putArray("labels")::add);
        issue.assignees().forEach(body.putArray("assignees")::add);
        return api.json(repo, write("POST", repo, "/issues", body), GitHubGone.What.REPOSITORY)
                .path("number")
                .asInt();
    }

    @Override
    public void edit(Repo repo, int number, IssueEdit edit) {
        ObjectNode body = Json.object();
        edit.title().ifPresent(title -> body.put("title", title));
        edit.body().ifPresent(text -> body.put("body", text));
        edit.state().ifPresent(state -> {
            boolean open = state == IssueEdit.State.OPEN;
            body.put("state", open ? "open" : "closed").put("state_reason", open ? "reopened" : "completed");
        });
        api.json(repo, write("PATCH", repo, "/issues/" + number, body), GitHubGone.What.ISSUE);
    }

    /** Never sent twice: GitHub may have done what it did not answer. */
    private Call write(String method, Repo repo, String rest, ObjectNode body) {
        return api.get(repo, rest).writing(method, body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
