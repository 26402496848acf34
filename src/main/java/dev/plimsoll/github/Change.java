package dev.plimsoll.github;

import dev.plimsoll.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pull request with both its sides.
 *
 * @param base the merge base of target branch and head
 * @param files what differs; beyond GitHub's 300 files a comparison, those have no patch here
 * @param commented fingerprints that review comments of the App carry, where the same request could tell them
 */
public record Change(
        PullRequest pull, Snapshot base, Snapshot head, List<ChangedFile> files, Optional<Set<String>> commented) {
    public Change {
        files = List.copyOf(files);
        commented = commented.map(Set::copyOf);
    }
}
