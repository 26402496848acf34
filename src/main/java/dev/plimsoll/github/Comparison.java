package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What GitHub says of the way from a base to a head: one request.
 *
 * @param mergeBase the commit both come from
 * @param whole false where there may be more files than GitHub lists
 */
record Comparison(String mergeBase, List<File> files, boolean whole) {
    /** GitHub lists so many at most (REST documentation, "Compare two commits"). */
    private static final int LISTED = 300;

    /** A file that differs; {@code added} counts its new lines, 0 for what is binary. */
    record File(Status status, String id, int added, ChangedFile file) {
        String path() {
            return file.path();
        }
    }

    /** What happened to a file. */
    enum Status {
        /** There is something at the path that was not there before, or of another kind. */
        PUT,
        CHANGED,
        REMOVED,
        RENAMED;

        static Status of(String word) {
            return switch (word) {
                case "removed" -> REMOVED;
                case "renamed" -> RENAMED;
                case "modified" -> CHANGED;
                default -> PUT;
            };
        }
    }

    static Comparison of(Api api, PullRequest pull) {
        // Files come with the first page of commits, which nobody here reads: so a page of one.
        Call call = api.get(pull.repo(), "/compare/" + pull.base() + "..." + pull.head() + "?per_page=1&page=1");
        JsonNode told = api.json(pull.repo(), call, GitHubGone.What.COMMIT);
        List<File> files = Json.list(told.path("files"), Comparison::file);
        String mergeBase = told.path("merge_base_commit").path("sha").asText(pull.base());
        return new Comparison(mergeBase, files, files.size() < LISTED);
    }

    private static File file(JsonNode told) {
        ChangedFile file = new ChangedFile(
                told.path("filename").asText(), text(told.path("previous_filename")), text(told.path("patch")));
        return new File(
                Status.of(told.path("status").asText()),
                told.path("sha").asText(),
                told.path("additions").asInt(),
                file);
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue());
    }
}
