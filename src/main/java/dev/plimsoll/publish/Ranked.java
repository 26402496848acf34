package dev.plimsoll.publish;

import dev.plimsoll.audit.Finding;
import dev.plimsoll.delta.Delta;
import java.util.Comparator;
import java.util.List;

/** A change's findings, the gravest first: what there is no room for is left out from the end. */
record Ranked(List<Finding> introduced, List<Finding> fixed) {
    private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::path)
            .thenComparing(finding -> finding.place().line())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::fingerprint);

    static Ranked of(Delta delta) {
        return new Ranked(
                delta.introduced().stream().sorted(GRAVEST_FIRST).toList(),
                delta.fixed().stream().sorted(GRAVEST_FIRST).toList());
    }

    /** Those that become inline comments: grave enough, on a line of the diff, as many as are wanted. */
    List<Finding> commented(DiffLines lines, Comments comments) {
        return onLines(lines).stream()
                .filter(finding -> finding.severity().atLeast(comments.at()))
                .limit(comments.withheld().isPresent() ? 0 : comments.limit())
                .toList();
    }

    /** The introduced ones on lines that the diff shows. */
    List<Finding> onLines(DiffLines lines) {
        return introduced.stream()
                .filter(finding -> finding.place().hasLine())
                .filter(finding ->
                        lines.contains(finding.path(), finding.place().line()))
                .toList();
    }
}
