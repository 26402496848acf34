package dev.plimsoll.github;

import java.util.Optional;

/** Tells where default branches stand. */
@FunctionalInterface
public interface DefaultBranches {
    /** The commit that the repository's default branch is at; empty for an empty repository. */
    Optional<String> tip(Repo repo);
}
