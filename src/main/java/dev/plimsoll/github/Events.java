package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads webhook payloads (GitHub's documentation, "Webhook events and payloads"). Asks nobody, and never throws. */
public final class Events {
    private static final Set<String> PULL_ACTIONS = Set.of("opened", "synchronize", "reopened", "ready_for_review");

    private Events() {}

    /** @param name of the event, from the header {@code X-GitHub-Event} */
    public static Event read(String name, byte[] payload) {
        JsonNode body;
        try {
            body = Json.read(payload);
        } catch (IOException broken) {
            return new Event.Ignored("the body is no JSON");
        }
        return switch (name) {
            case "pull_request" -> pullRequest(body);
            case "merge_group" -> mergeGroup(body);
            case "issue_comment" ->
                repo(body).map(repo -> CommandReader.read(body, repo)).orElseGet(Events::incomplete);
            case "push" -> push(body);
            case "installation" -> installation(body);
            case "installation_repositories" -> repositories(body);
            case "check_run", "check_suite" -> rerequested(name, body);
            default -> new Event.Ignored("nothing is done at " + word(name));
        };
    }

    private static Event pullRequest(JsonNode body) {
        String action = body.path("action").asText();
        boolean closed = action.equals("closed");
        boolean elsewhere = action.equals("edited") && body.path("changes").has("base");
        if (!closed && !elsewhere && !PULL_ACTIONS.contains(action)) {
            return new Event.Ignored("nothing is done when a pull request is " + word(action));
        }
        JsonNode told = body.path("pull_request");
        return repo(body)
                .flatMap(repo -> pull(repo, told))
                .map(pull -> changed(pull, moment(told.path("updated_at")), closed))
                .orElseGet(Events::incomplete);
    }

    private static Event changed(PullRequest pull, Optional<Instant> moment, boolean closed) {
        return closed ? new Event.PullRequestClosed(pull, moment) : new Event.PullRequestChanged(pull, moment);
    }

    private static Event mergeGroup(JsonNode body) {
        String action = body.path("action").asText();
        if (!action.equals("checks_requested") && !action.equals("destroyed")) {
            return new Event.Ignored("nothing is done when a merge group is " + word(action));
        }
        String base = body.path("merge_group").path("base_sha").asText();
        String head = body.path("merge_group").path("head_sha").asText();
        return repo(body)
                .filter(repo -> isCommit(base) && isCommit(head))
                .map(repo -> PullRequest.ofMergeGroup(repo, base, head))
                .map(pull -> changed(pull, Optional.empty(), action.equals("destroyed")))
                .orElseGet(Events::incomplete);
    }

    static Optional<PullRequest> pull(Repo repo, JsonNode told) {
        String base = told.path("base").path("sha").asText();
        String head = told.path("head").path("sha").asText();
        int number = told.path("number").asInt();
        return isCommit(base) && isCommit(head) && number > 0
                ? Optional.of(new PullRequest(
                        repo, number, base, head, told.path("draft").asBoolean()))
                : Optional.empty();
    }

    private static Event push(JsonNode body) {
        JsonNode repository = body.path("repository");
        String branch = "refs/heads/" + repository.path("default_branch").asText();
        if (!body.path("ref").asText().equals(branch)) {
            return new Event.Ignored("a push to another branch than the default one");
        }
        String commit = body.path("after").asText();
        if (body.path("deleted").asBoolean() || commit.matches("0+")) {
            return new Event.Ignored("the default branch was deleted");
        }
        return repo(body)
                .filter(repo -> isCommit(commit))
                .<Event>map(repo -> new Event.DefaultBranchMoved(repo, commit, moment(repository.path("pushed_at"))))
                .orElseGet(Events::incomplete);
    }

    private static Event installation(JsonNode body) {
        String action = body.path("action").asText();
        long id = body.path("installation").path("id").asLong();
        if (id <= 0) {
            return incomplete();
        }
        return switch (action) {
            case "created", "unsuspend", "new_permissions_accepted" ->
                new Event.Installed(id, repos(id, body.path("repositories")));
            case "deleted", "suspend" -> new Event.Uninstalled(id, List.of());
            default -> new Event.Ignored("nothing is done at installation " + word(action));
        };
    }

    private static Event repositories(JsonNode body) {
        long id = body.path("installation").path("id").asLong();
        if (id <= 0) {
            return incomplete();
        }
        List<Repo> removed = repos(id, body.path("repositories_removed"));
        return removed.isEmpty()
                ? new Event.Installed(id, repos(id, body.path("repositories_added")))
                : new Event.Uninstalled(id, removed);
    }

    private static Event rerequested(String name, JsonNode body) {
        String action = body.path("action").asText();
        String button = body.path("requested_action").path("identifier").asText();
        boolean pressed = action.equals("requested_action") && button.equals(CheckRun.AGAIN.identifier());
        if (!pressed && !action.equals("rerequested")) {
            return new Event.Ignored("nothing is done at " + name + " " + word(action));
        }
        JsonNode check = body.path(name);
        String head = check.path("head_sha").asText();
        return repo(body)
                .filter(repo -> isCommit(head))
                .<Event>map(repo -> new Event.CheckRerequested(repo, head, pulls(repo, head, check)))
                .orElseGet(Events::incomplete);
    }

    /** Of the check's own repository, and at this head: a check run names pull requests of forks as well. */
    private static List<PullRequest> pulls(Repo repo, String head, JsonNode check) {
        return Json.list(check.path("pull_requests"), told -> told).stream()
                .filter(told -> told.path("base").path("repo").path("id").asLong() == repo.id())
                .flatMap(told -> pull(repo, told).stream())
                .filter(pull -> pull.head().equals(head))
                .toList();
    }

    private static Optional<Repo> repo(JsonNode body) {
        return repo(body.path("installation").path("id").asLong(), body.path("repository"));
    }

    private static List<Repo> repos(long installation, JsonNode told) {
        return Json.list(told, each -> repo(installation, each)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Repo> repo(long installation, JsonNode told) {
        String[] names = told.path("full_name").asText().split("/", -1);
        long id = told.path("id").asLong();
        boolean whole = installation > 0
                && id > 0
                && names.length == 2
                && Stream.of(names).noneMatch(String::isBlank);
        return whole ? Optional.of(new Repo(installation, id, names[0], names[1])) : Optional.empty();
    }

    /** GitHub writes moments as text, and in pushes as seconds since 1970. */
    static Optional<Instant> moment(JsonNode told) {
        if (told.isIntegralNumber()) {
            return Optional.of(Instant.ofEpochSecond(told.asLong()));
        }
        try {
            return Optional.of(Instant.parse(told.asText()));
        } catch (DateTimeException untold) {
            return Optional.empty();
        }
    }

    private static boolean isCommit(String text) {
        return text.matches("[0-9a-f]{40}|[0-9a-f]{64}");
    }

    static Event incomplete() {
        return new Event.Ignored("the payload lacks what says which repository and commit it is about");
    }

    private static String word(String text) {
        return text.matches("[a-z_]{1,60}") ? text : "an event of no known name";
    }
}
