package dev.plimsoll.github;

import java.util.Optional;

/** Keeps the trees of commits that were read once: a commit never changes, so an answer stays right. */
public interface TreeStore {
    Optional<Tree> find(Repo repo, String commit);

    void keep(Repo repo, Tree tree);
}
