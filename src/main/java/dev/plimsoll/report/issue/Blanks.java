package dev.plimsoll.report.issue;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.Markdown;
import dev.plimsoll.report.Sections;
import java.util.List;

/** What an audit does not know: what could not be decided, what was not read, what was left out. */
record Blanks(Audit audit) {
    String markdown(Rows rows) {
        List<String> unknown = Sections.undecided(audit).stream()
                .flatMap(control -> control.unknown().stream()
                        .map(one -> "- " + Markdown.code(Sections.where(one.place())) + ": "
                                + Markdown.text(one.subject() + ": " + one.reason()) + " ("
                                + Markdown.code(control.card().id()) + ")\n"))
                .toList();
        List<String> unread = audit.unread().stream()
                .map(part ->
                        "- " + Markdown.code(Sections.where(part.place())) + ": " + Markdown.text(part.reason()) + "\n")
                .toList();
        List<String> excluded = audit.repository().snapshot().excluded().stream()
                .map(left -> "- " + Markdown.code(left.path()) + ": " + Markdown.text(left.reason()) + ", "
                        + Count.of(left.files(), "file") + "\n")
                .toList();
        return rows.section(
                        "Not decided by the repository: " + Count.of(unknown.size(), "subject"), "", unknown, "subject")
                + rows.section("Not read: " + Count.of(unread.size(), "part"), "", unread, "part")
                + rows.section("Left out: " + Count.of(Sections.excludedFiles(audit), "file"), "", excluded, "place");
    }

    String accepted(Rows rows) {
        return rows.section(
                "Accepted: " + Count.of(audit.waived().size(), "finding"),
                "",
                audit.waived().stream()
                        .map(each -> "- "
                                + Markdown.code(Sections.where(each.finding().place())) + ": "
                                + Markdown.text(Sections.waived(each)) + "\n")
                        .toList(),
                "finding");
    }
}
