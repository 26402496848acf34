package dev.plimsoll.github;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What GitHub shows of the App's own work now.
 *
 * @param checks the head's check runs, the newest first
 * @param threads those of the pull request that the App began
 * @param again true where somebody asked for the check again: GitHub then waits for it to be completed once more
 */
public record Shown(List<Check> checks, List<ReviewThread> threads, boolean again) {
    /** Nothing of the App is there yet. */
    public static final Shown NOTHING = new Shown(List.of(), List.of(), false);

    public Shown {
        checks = List.copyOf(checks);
        threads = List.copyOf(threads);
    }

    /** The fingerprints of the findings that are commented on. */
    public Set<String> commented() {
        return threads.stream().map(ReviewThread::fingerprint).collect(Collectors.toSet());
    }

    /**
     * A check run that stands.
     *
     * @param externalId what the App wrote as its own name of it
     * @param completed false while annotations may still be missing
     * @param annotations how many it has
     */
    public record Check(long id, String externalId, boolean completed, int annotations) {}
}
