package dev.plimsoll.github;

import dev.plimsoll.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * A pull request with both its sides.
 *
 * @param base the merge base of target branch and head
 * @param files what differs; beyond GitHub's 300 files a comparison, those have no patch here
 * @param threads those that the App began, where the same request could tell them
 */
public record Change(
        PullRequest pull, Snapshot base, Snapshot head, List<ChangedFile> files, Optional<List<ReviewThread>> threads) {
    public Change {
        files = List.copyOf(files);
        threads = threads.map(List::copyOf);
    }
}
