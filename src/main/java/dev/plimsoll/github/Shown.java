package dev.plimsoll.github;

import java.util.List;
import java.util.Set;

/**
 * What GitHub shows of the App's own work now.
 *
 * @param checks the head's check runs, the newest first
 * @param commented the fingerprints that review comments of the pull request carry
 * @param again true where somebody asked for the check again: GitHub then waits for it to be completed once more
 */
public record Shown(List<Check> checks, Set<String> commented, boolean again) {
    /** Nothing of the App is there yet. */
    public static final Shown NOTHING = new Shown(List.of(), Set.of(), false);

    public Shown {
        checks = List.copyOf(checks);
        commented = Set.copyOf(commented);
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
