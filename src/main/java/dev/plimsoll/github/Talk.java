package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** Comments and reactions over GitHub's REST interface. An answer is known again by a hidden line. */
final class Talk implements Conversation {
    /** GitHub's older words: it counts those who maintain among those who write. */
    private static final Set<String> WRITING = Set.of("write", "admin");

    private final Api api;

    Talk(Api api) {
        this.api = api;
    }

    @Override
    public boolean mayCommand(Command command) {
        Call call = api.get(command.repo(), "/collaborators/" + Paths.segment(command.author()) + "/permission");
        try {
            JsonNode told = api.json(command.repo(), call, GitHubGone.What.COMMIT);
            return WRITING.contains(told.path("permission").asText());
        } catch (GitHubGone gone) {
            if (gone.what() == GitHubGone.What.COMMIT) {
                return false;
            }
            throw gone;
        }
    }

    @Override
    public void react(Command command, String reaction) {
        String rest = "/issues/comments/" + command.comment() + "/reactions";
        post(command, rest, Json.object().put("content", reaction));
    }

    @Override
    public boolean isAnswered(Command command) {
        Call call = api.get(command.repo(), comments(command) + "?per_page=100&page=1&since=" + command.written());
        for (JsonNode comment : api.json(command.repo(), call, GitHubGone.What.COMMIT)) {
            boolean own = comment.path("user").path("type").asText().equals("Bot");
            if (own && comment.path("body").asText().contains(marker(command))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void answer(Command command, String text) {
        post(command, comments(command), Json.object().put("body", text + "\n\n" + marker(command) + "\n"));
    }

    @Override
    public Optional<PullRequest> pull(Command command) {
        Call call = api.get(command.repo(), "/pulls/" + command.number());
        JsonNode told = api.json(command.repo(), call, GitHubGone.What.COMMIT);
        return told.path("state").asText().equals("open") ? Events.pull(command.repo(), told) : Optional.empty();
    }

    private static String comments(Command command) {
        return "/issues/" + command.number() + "/comments";
    }

    private static String marker(Command command) {
        return "<!-- plimsoll:answer " + command.comment() + " -->";
    }

    private void post(Command command, String rest, JsonNode body) {
        api.send(command.repo(), api.post(command.repo(), rest, body), GitHubGone.What.COMMIT);
    }
}
