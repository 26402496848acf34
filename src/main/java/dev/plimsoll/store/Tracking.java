package dev.plimsoll.store;

import java.util.Optional;

/**
 * What is remembered of a repository's default branch for its issues.
 *
 * @param commit the last one that the register knows
 * @param rules the version of the rules that found it
 * @param register as JSON, without any secret's value
 * @param issue the number of the tracking issue, while one is known
 * @param removed true where a person deleted it or moved it away
 * @param told the commit and the rules that the issue was last brought up to; empty before the first time
 */
public record Tracking(
        String repository,
        String commit,
        String rules,
        String register,
        Optional<Integer> issue,
        boolean removed,
        Optional<String> told) {
    /** The same after its issue was looked after. */
    public Tracking told(Optional<Integer> number, boolean wasRemoved) {
        return new Tracking(repository, commit, rules, register, number, wasRemoved, Optional.of(version()));
    }

    /** Names what the register says. */
    public String version() {
        return commit + " " + rules;
    }
}
