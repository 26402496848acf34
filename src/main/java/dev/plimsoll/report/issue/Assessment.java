package dev.plimsoll.report.issue;

import dev.plimsoll.audit.Severity;
import dev.plimsoll.report.Count;
import java.util.ArrayList;
import java.util.List;

/** How a repository stands, by the gravest thing that is open. */
record Assessment(List<Entry> open) {
    /** What decides, to be printed beside it. */
    static final String RULE =
            "The gravest open finding decides: critical is at risk, high needs attention, medium is fair, low is"
                    + " good, none is clear.";

    String words() {
        return open.stream()
                .map(entry -> entry.seen().severity())
                .min(Severity::compareTo)
                .map(gravest -> switch (gravest) {
                    case CRITICAL -> "at risk";
                    case HIGH -> "needs attention";
                    case MEDIUM -> "fair";
                    case LOW -> "good";
                })
                .orElse("clear");
    }

    /** "3 findings are open (1 high, 2 low)." */
    String counts() {
        return open.isEmpty()
                ? "Nothing is open."
                : Count.of(open.size(), "finding") + (open.size() == 1 ? " is" : " are") + " open (" + bySeverity()
                        + ").";
    }

    /** "1 high, 2 low"; empty for none. */
    String bySeverity() {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long number = open.stream()
                    .filter(entry -> entry.seen().severity() == severity)
                    .count();
            if (number > 0) {
                parts.add(number + " " + severity.word());
            }
        }
        return String.join(", ", parts);
    }

    /** A symbol and the word: the symbol alone says nothing to many readers. */
    static String heading(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "🔴 Critical";
            case HIGH -> "🟠 High";
            case MEDIUM -> "🟡 Medium";
            case LOW -> "🟢 Low";
        };
    }
}
