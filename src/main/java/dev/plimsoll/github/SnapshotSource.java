package dev.plimsoll.github;

import dev.plimsoll.snapshot.Snapshot;

/** Brings a commit with the contents that rules may want. */
@FunctionalInterface
public interface SnapshotSource {
    /**
     * @throws GitHubGone where repository, commit or permission are there no longer
     * @throws TryLater where GitHub can't answer now
     */
    Snapshot at(Repo repo, String commit);
}
