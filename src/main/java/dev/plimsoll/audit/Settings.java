package dev.plimsoll.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a repository's owners decided about judging it and about telling it.
 *
 * @param failOn introduced findings from here on fail the check; empty for never
 * @param severities other severities than the cards', by rule id
 * @param off rules that are not run
 * @param on rules that are run although they are off by default; one with a severity of its own is as well
 * @param environments which paths belong to which environment
 * @param criteria acceptance criteria by their words, with the rules that decide each
 * @param registers names of rules in somebody else's risk register
 * @param notes what a reader is to know of how these came about
 */
public record Settings(
        Optional<Severity> failOn,
        Map<String, Severity> severities,
        Set<String> off,
        Set<String> on,
        Environments environments,
        Map<String, List<String>> criteria,
        Map<String, String> registers,
        List<String> notes) {
    public static final Settings DEFAULT = new Settings(Optional.of(Severity.HIGH), Map.of(), Set.of(), Set.of());

    public Settings {
        severities = Map.copyOf(severities);
        off = Set.copyOf(off);
        on = Set.copyOf(on);
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        registers = Map.copyOf(registers);
        notes = List.copyOf(notes);
    }

    /** Settings that only judge. */
    public Settings(Optional<Severity> failOn, Map<String, Severity> severities, Set<String> off, Set<String> on) {
        this(failOn, severities, off, on, Environments.NONE, Map.of(), Map.of(), List.of());
    }

    /** True where the rule of this card is to be run. */
    public boolean runs(RuleCard card) {
        String id = card.id();
        return !off.contains(id) && (card.onByDefault() || on.contains(id) || severities.containsKey(id));
    }

    /** These settings, running each of these rules. */
    public Settings running(Set<String> rules) {
        return new Settings(failOn, severities, off, rules, environments, criteria, registers, notes);
    }

    /** These settings with another line between failure and success. */
    public Settings failingOn(Optional<Severity> severity) {
        return new Settings(severity, severities, off, on, environments, criteria, registers, notes);
    }
}
