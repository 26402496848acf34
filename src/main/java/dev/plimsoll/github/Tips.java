package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Asks where a default branch stands, and when a commit was made: one request each. */
final class Tips implements DefaultBranches {
    private final Api api;

    Tips(Api api) {
        this.api = api;
    }

    @Override
    public Optional<String> tip(Repo repo) {
        JsonNode commit = api.query(repo, "defaultBranchRef{target{oid}}")
                .path("defaultBranchRef")
                .path("target")
                .path("oid");
        return Optional.ofNullable(commit.textValue());
    }

    @Override
    public Instant moment(Repo repo, String commit) {
        JsonNode told = api.query(repo, "object(oid:" + Json.quoted(commit) + "){... on Commit{committedDate}}")
                .path("object")
                .path("committedDate");
        try {
            return OffsetDateTime.parse(told.asText()).toInstant();
        } catch (DateTimeException untold) {
            throw new GitHubGone(GitHubGone.What.COMMIT, "no date of " + commit);
        }
    }
}
