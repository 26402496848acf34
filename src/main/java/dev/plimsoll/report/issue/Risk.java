package dev.plimsoll.report.issue;

import dev.plimsoll.audit.Severity;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.Markdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A line of the risk register: all that one rule found, is open, was accepted or was fixed. */
record Risk(int number, String rule, List<Entry> open, List<Entry> accepted, List<Entry> fixed) {
    private static final Comparator<Risk> GRAVEST_FIRST = Comparator.comparing(Risk::state)
            .thenComparing(Risk::severity)
            .thenComparing(risk -> -risk.open().size())
            .thenComparing(Risk::number);

    /** All there are: what is open first, then what is accepted, then what is fixed; each the gravest first. */
    static List<Risk> of(Register register) {
        Map<String, Risk> risks = new TreeMap<>();
        for (Entry entry : register.entries()) {
            String rule = entry.seen().rule();
            Risk risk = risks.computeIfAbsent(
                    rule,
                    fresh -> new Risk(
                            register.risks().get(rule), rule, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            (entry.isOpen() ? risk.open() : entry.accepted() ? risk.accepted() : risk.fixed()).add(entry);
        }
        return risks.values().stream().sorted(GRAVEST_FIRST).toList();
    }

    String id() {
        return "R" + number;
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    private int state() {
        return isOpen() ? 0 : accepted.isEmpty() ? 2 : 1;
    }

    private List<Entry> deciding() {
        return isOpen() ? open : accepted.isEmpty() ? fixed : accepted;
    }

    /** The gravest of what is open, or else of what was. */
    Severity severity() {
        return deciding().stream()
                .map(entry -> entry.seen().severity())
                .min(Severity::compareTo)
                .orElseThrow();
    }

    String priority() {
        return switch (severity()) {
            case CRITICAL, HIGH -> "P1";
            case MEDIUM -> "P2";
            case LOW -> "P3";
        };
    }

    /** Risk, severity, priority, description, status. */
    String row(Standing standing) {
        String register = standing.report().settings().registers().getOrDefault(rule, "");
        return Rows.row(
                id() + (register.isEmpty() ? "" : " (= " + Markdown.text(register) + ")"),
                severity().word(),
                priority(),
                Markdown.text(standing.title(rule)) + " (" + Markdown.cellCode(rule) + ")",
                status(standing.links()));
    }

    private String status(Links links) {
        if (isOpen()) {
            Entry oldest = open.stream()
                    .min(Comparator.comparing(entry -> entry.since().day()))
                    .orElseThrow();
            boolean returned = open.stream().anyMatch(entry -> entry.returned().isPresent());
            return (returned ? "Returned: " : "Open: ") + Count.of(open.size(), "finding") + ", since "
                    + oldest.since().day() + " (" + links.commit(oldest.since().commit()) + ")"
                    + (fixed.isEmpty() ? "" : "; " + fixed.size() + " fixed");
        }
        if (!accepted.isEmpty()) {
            return "Accepted: " + Count.of(accepted.size(), "finding");
        }
        Mark last = fixed.get(fixed.size() - 1).fixed().orElseThrow();
        return "Fixed: " + Count.of(fixed.size(), "finding") + ", on " + last.day() + " by "
                + links.commit(last.commit());
    }
}
