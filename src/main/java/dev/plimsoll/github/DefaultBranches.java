package dev.plimsoll.github;

import java.time.Instant;
import java.util.Optional;

/** Tells where default branches stand. */
public interface DefaultBranches {
    /** The commit that the repository's default branch is at; empty for an empty repository. */
    Optional<String> tip(Repo repo);

    /** When a commit was made, as it says itself. */
    Instant moment(Repo repo, String commit);
}
