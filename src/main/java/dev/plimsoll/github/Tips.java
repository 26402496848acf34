package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Asks where a default branch stands: one request. */
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
}
