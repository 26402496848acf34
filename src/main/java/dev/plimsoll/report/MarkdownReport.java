package dev.plimsoll.report;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Control;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.snapshot.Excluded;
import dev.plimsoll.syntax.Unread;
import java.util.List;

/** The report as GitHub-flavoured Markdown: for a check run, an issue, a job summary or a file. */
public final class MarkdownReport implements Format {

    @Override
    public String of(Report report) {
        StringBuilder text = new StringBuilder();
        text.append("**")
                .append(report.outcome().conclusion().word())
                .append("**: ")
                .append(Markdown.text(report.outcome().because()))
                .append('\n');
        if (report instanceof Report.OfChange change) {
            change(text, change.delta());
        } else {
            section(text, "Findings: ", report.audit().findings());
        }
        rest(text, report.audit());
        return text.toString();
    }

    private static void change(StringBuilder text, Delta delta) {
        text.append("\nIntroduced ").append(delta.introduced().size());
        text.append(" · fixed ").append(delta.fixed().size());
        text.append(" · moved ").append(delta.moved().size());
        text.append(" · unchanged ").append(delta.unchanged().size()).append('\n');
        section(text, "Introduced: ", delta.introduced());
        section(text, "Fixed: ", delta.fixed());
        if (!delta.moved().isEmpty()) {
            text.append("\n### Moved: ")
                    .append(Count.of(delta.moved().size(), "finding"))
                    .append("\n\n| Rule | From | To |\n|---|---|---|\n");
            delta.moved()
                    .forEach(move -> text.append("| ")
                            .append(Markdown.cellCode(move.to().rule()))
                            .append(" | ")
                            .append(place(move.from()))
                            .append(" | ")
                            .append(place(move.to()))
                            .append(" |\n"));
        }
    }

    private static void section(StringBuilder text, String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        text.append("\n### ").append(title).append(Count.findings(findings));
        text.append("\n\n| Severity | Where | What | Rule |\n|---|---|---|---|\n");
        for (Finding finding : findings) {
            text.append("| ")
                    .append(finding.severity().word())
                    .append(" | ")
                    .append(place(finding))
                    .append(" | ")
                    .append(Markdown.text(Sections.said(finding)))
                    .append(" | ")
                    .append(Markdown.cellCode(finding.rule()))
                    .append(" |\n");
        }
    }

    private static String place(Finding finding) {
        return finding.path().equals(".")
                ? "the repository"
                : Markdown.cellCode(finding.place().toString());
    }

    private static void rest(StringBuilder text, Audit audit) {
        if (!audit.unread().isEmpty()) {
            text.append("\n### Not read\n\n");
            for (Unread part : audit.unread()) {
                item(text, Markdown.code(part.place().toString()) + ": " + Markdown.text(part.reason()));
            }
        }
        List<Control> hold = Sections.allHold(audit);
        if (!hold.isEmpty()) {
            text.append("\n### Looked for and not found\n\n");
            hold.forEach(control -> item(
                    text,
                    control.hold() + " of " + control.subjects() + " clear: "
                            + Markdown.text(control.card().title()) + " ("
                            + Markdown.code(control.card().id()) + ")"));
        }
        List<Excluded> excluded = audit.repository().snapshot().excluded();
        if (!excluded.isEmpty()) {
            text.append("\n### Left out: ")
                    .append(Count.of(Sections.excludedFiles(audit), "file"))
                    .append("\n\n");
            excluded.forEach(left -> item(
                    text,
                    Markdown.code(left.path()) + ": " + Markdown.text(left.reason()) + ", "
                            + Count.of(left.files(), "file")));
        }
    }

    private static void item(StringBuilder text, String words) {
        text.append("- ").append(words).append('\n');
    }
}
