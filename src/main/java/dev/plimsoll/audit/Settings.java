package dev.plimsoll.audit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a repository's owners decided about judging it.
 *
 * @param failOn introduced findings from here on fail the check; empty for never
 * @param severities other severities than the cards', by rule id
 * @param off rules that are not run
 */
public record Settings(Optional<Severity> failOn, Map<String, Severity> severities, Set<String> off) {
    public static final Settings DEFAULT = new Settings(Optional.of(Severity.HIGH), Map.of(), Set.of());

    public Settings {
        severities = Map.copyOf(severities);
        off = Set.copyOf(off);
    }
}
