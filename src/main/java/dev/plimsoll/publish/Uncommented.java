package dev.plimsoll.publish;

import dev.plimsoll.audit.Finding;
import dev.plimsoll.report.Count;
import java.util.ArrayList;
import java.util.List;

/** Says how many findings on lines of the diff got no comment, and why. */
final class Uncommented {
    private Uncommented() {}

    /** A sentence; empty where all of them got one. */
    static String sentence(Ranked findings, DiffLines lines, Comments comments) {
        List<Finding> shown = findings.onLines(lines);
        if (comments.withheld().isPresent()) {
            return comments.withheld().get();
        }
        int made = findings.commented(lines, comments).size();
        long grave = shown.stream()
                .filter(finding -> finding.severity().atLeast(comments.at()))
                .count();
        List<String> why = new ArrayList<>();
        if (grave > made) {
            why.add((grave - made) + " over the limit of " + comments.limit());
        }
        if (shown.size() > grave) {
            why.add((shown.size() - grave) + " below " + comments.at().word());
        }
        return why.isEmpty()
                ? ""
                : made + " of " + Count.of(shown.size(), "introduced finding")
                        + " on lines of this change have a comment; without one: " + String.join(", ", why) + ".";
    }
}
