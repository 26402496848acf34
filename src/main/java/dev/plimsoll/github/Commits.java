package dev.plimsoll.github;

import dev.plimsoll.snapshot.Snapshot;

/** Brings a commit: its tree, and of its contents what is not kept yet. */
final class Commits implements SnapshotSource {
    private final Trees trees;
    private final Snapshots snapshots;
    private final Bulk bulk;

    Commits(Trees trees, Snapshots snapshots, Bulk bulk) {
        this.trees = trees;
        this.snapshots = snapshots;
        this.bulk = bulk;
    }

    @Override
    public Snapshot at(Repo repo, String commit) {
        Snapshot snapshot = snapshots.of(repo, trees.of(repo, commit));
        bulk.bring(repo, snapshot);
        return snapshot;
    }
}
