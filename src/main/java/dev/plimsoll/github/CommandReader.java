package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds commands in new comments under pull requests. Bots are not obeyed, so that no two of them talk for ever. */
final class CommandReader {
    private static final Pattern COMMAND = Pattern.compile(
            "\\s*/plimsoll(?:[ \\t]+(\\S{1,100}))?(?:[ \\t]+(\\S{1,100}))?[ \\t]*(?:\\R[\\s\\S]*)?",
            Pattern.CASE_INSENSITIVE);

    private CommandReader() {}

    static Event read(JsonNode body, Repo repo) {
        JsonNode comment = body.path("comment");
        JsonNode issue = body.path("issue");
        Matcher command = COMMAND.matcher(comment.path("body").asText());
        String author = comment.path("user").path("login").asText();
        boolean fresh = body.path("action").asText().equals("created");
        boolean person = comment.path("user").path("type").asText().equals("User");
        if (!fresh || !person || !issue.has("pull_request") || !command.matches()) {
            return new Event.Ignored("no command of a person under a pull request");
        }
        long id = comment.path("id").asLong();
        int number = issue.path("number").asInt();
        String written =
                Events.moment(comment.path("created_at")).map(Instant::toString).orElse("");
        if (written.isEmpty() || id <= 0 || number <= 0 || author.isBlank()) {
            return Events.incomplete();
        }
        String name = text(command.group(1)).toLowerCase(Locale.ROOT);
        return new Event.Commanded(new Command(repo, number, id, author, written, name, text(command.group(2))));
    }

    private static String text(String group) {
        return group == null ? "" : group;
    }
}
