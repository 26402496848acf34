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
 * @param on rules that are run although they are off by default; one with a severity of its own is as well
 */
public record Settings(Optional<Severity> failOn, Map<String, Severity> severities, Set<String> off, Set<String> on) {
    public static final Settings DEFAULT = new Settings(Optional.of(Severity.HIGH), Map.of(), Set.of(), Set.of());

    public Settings {
        severities = Map.copyOf(severities);
        off = Set.copyOf(off);
        on = Set.copyOf(on);
    }

    /** True where the rule of this card is to be run. */
    public boolean runs(RuleCard card) {
        String id = card.id();
        return !off.contains(id) && (card.onByDefault() || on.contains(id) || severities.containsKey(id));
    }

    /** These settings, running each of these rules. */
    public Settings running(Set<String> rules) {
        return new Settings(failOn, severities, off, rules);
    }
}
