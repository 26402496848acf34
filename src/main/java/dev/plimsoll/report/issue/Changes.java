package dev.plimsoll.report.issue;

import dev.plimsoll.report.Count;
import dev.plimsoll.report.Markdown;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an audit found otherwise than the one before. */
record Changes(Standing standing, Optional<Audited> last) {
    private String commit() {
        return standing.report().audit().repository().snapshot().commit().orElseThrow();
    }

    String markdown(Rows rows) {
        if (last.isEmpty()) {
            return "## Changes since the last audit\n\nThis is the first audit: there is none to compare it with.\n\n";
        }
        Audited before = last.get();
        Set<String> known = Set.copyOf(before.open());
        List<Entry> open = standing.register().open();
        List<Entry> fresh =
                open.stream().filter(entry -> !known.contains(entry.key())).toList();
        List<Entry> fixed = standing.register().entries().stream()
                .filter(entry -> entry.isFixed() && known.contains(entry.key()))
                .toList();
        long kept = open.size() - fresh.size();
        long otherwise = before.open().size() - kept - fixed.size();
        return "## Changes since the last audit\n\n" + "Compared with the audit of " + before.day()
                + before.issue().map(number -> " (#" + number + ")").orElse("") + " at "
                + standing.links().commit(before.commit())
                + (before.commit().equals(commit())
                        ? ", the same commit"
                        : " ([what was changed](" + standing.links().repository() + "/compare/" + before.commit()
                                + "..." + commit() + "))")
                + ": " + fresh.size() + " new · " + fixed.size() + " fixed · " + kept + " unchanged"
                + (otherwise == 0 ? "" : " · " + otherwise + " accepted or no longer looked for") + ".\n\n"
                + list("New", fresh, rows) + list("Fixed", fixed, rows);
    }

    private String list(String title, List<Entry> entries, Rows rows) {
        List<String> lines = entries.stream()
                .map(entry -> "- " + entry.seen().severity().word() + ": "
                        + standing.links().place(entry.seen()) + ": "
                        + Markdown.text(entry.seen().said())
                        + " (" + standing.register().risk(entry.seen().rule()) + ")"
                        + entry.fixed()
                                .map(mark -> ", fixed by " + standing.links().commit(mark.commit()))
                                .orElse("") + "\n")
                .collect(Collectors.toList());
        return lines.isEmpty()
                ? ""
                : "### " + title + ": " + Count.of(lines.size(), "finding") + "\n\n" + rows.of(lines, "finding") + "\n";
    }
}
