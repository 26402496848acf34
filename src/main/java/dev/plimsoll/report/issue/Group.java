package dev.plimsoll.report.issue;

import dev.plimsoll.audit.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one rule found at one severity, over all its places: what is open, and what was fixed, the last one last. */
record Group(String rule, Severity severity, List<Entry> open, List<Entry> fixed) {
    private static final Comparator<Group> GRAVEST_FIRST = Comparator.comparing(Group::severity)
            .thenComparing(group -> -group.open().size())
            .thenComparing(Group::rule);

    /** All there are: the gravest first, then those with most places, then by the rule's id. */
    static List<Group> of(Register register) {
        Map<List<Object>, Group> groups = new LinkedHashMap<>();
        for (Entry entry : register.entries()) {
            if (!entry.accepted()) {
                Seen seen = entry.seen();
                Group group = groups.computeIfAbsent(
                        List.of(seen.rule(), seen.severity()),
                        same -> new Group(seen.rule(), seen.severity(), new ArrayList<>(), new ArrayList<>()));
                (entry.isOpen() ? group.open() : group.fixed()).add(entry);
            }
        }
        return groups.values().stream().sorted(GRAVEST_FIRST).toList();
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** Since when the rule finds something here. */
    Entry oldest() {
        return open.stream()
                .min(Comparator.comparing(entry -> entry.since().day()))
                .orElseThrow();
    }

    Optional<Mark> lastFixed() {
        return fixed.isEmpty() ? Optional.empty() : fixed.get(fixed.size() - 1).fixed();
    }
}
