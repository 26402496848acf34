package dev.plimsoll.report;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Control;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Waived;
import dev.plimsoll.delta.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The report as GitHub-flavoured Markdown: for a job's summary, an issue or a file. */
public final class MarkdownReport implements Format {
    private static final String TABLE = "| Severity | Where | What | Rule |\n|---|---|---|---|\n";

    @Override
    public String of(Report report) {
        MarkdownPage page = new MarkdownPage();
        page.paragraph("**" + report.outcome().conclusion().word() + "**: "
                + Markdown.text(report.outcome().because()));
        if (report instanceof Report.OfChange change) {
            change(page, change);
        } else {
            bySeverity(page, report.audit().findings());
        }
        report.settings().notes().forEach(note -> page.paragraph(Markdown.text(note)));
        rest(page, report.audit());
        readiness(page, report);
        return page.toString();
    }

    private static void change(MarkdownPage page, Report.OfChange report) {
        Delta delta = report.delta();
        page.paragraph("Introduced " + delta.introduced().size() + " · fixed "
                + delta.fixed().size() + " · moved " + delta.moved().size() + " · unchanged "
                + delta.unchanged().size());
        table(page, "Introduced: ", delta.introduced(), report::cause);
        if (!delta.introduced().isEmpty()) {
            page.heading(3, "What to do");
            page.list(remedies(delta.introduced()));
        }
        table(page, "Fixed: ", delta.fixed(), report::cause);
        report.preview().ifPresent(preview -> preview(page, preview));
        if (!delta.moved().isEmpty()) {
            page.heading(3, "Moved: " + Count.of(delta.moved().size(), "finding"));
            page.paragraph("| Rule | From | To |\n|---|---|---|");
            delta.moved()
                    .forEach(move -> page.row(Markdown.cellCode(move.to().rule()), cell(move.from()), cell(move.to())));
        }
    }

    private static void preview(MarkdownPage page, Preview preview) {
        page.heading(3, "The new configuration");
        page.paragraph(Markdown.text(preview.sentence()));
        page.list(
                "finding",
                preview.lines(finding -> place(finding) + ": " + Markdown.text(Sections.said(finding)) + " ("
                        + Markdown.code(finding.rule()) + ")"));
    }

    private static void table(
            MarkdownPage page, String title, List<Finding> findings, Function<Finding, Optional<String>> cause) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading(3, title + Count.findings(findings));
        page.paragraph(TABLE.strip());
        for (Finding finding : findings) {
            String said = Sections.said(finding)
                    + cause.apply(finding).map(words -> " " + words).orElse("");
            page.row(finding.severity().word(), cell(finding), Markdown.text(said), Markdown.cellCode(finding.rule()));
        }
    }

    private static List<String> remedies(List<Finding> findings) {
        TreeMap<String, String> advice = new TreeMap<>();
        findings.forEach(finding -> advice.put(finding.rule(), finding.card().fix()));
        List<String> items = new ArrayList<>();
        advice.forEach((rule, fix) -> items.add(Markdown.code(rule) + ": " + Markdown.text(fix)));
        return items;
    }

    /** Of one commit: gravest first, what one rule found together, with its remedy. */
    private static void bySeverity(MarkdownPage page, List<Finding> findings) {
        for (Severity severity : Severity.values()) {
            List<Finding> equal =
                    findings.stream().filter(f -> f.severity() == severity).toList();
            if (equal.isEmpty()) {
                continue;
            }
            String word = severity.word();
            page.heading(
                    3,
                    word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1) + ": "
                            + Count.of(equal.size(), "finding"));
            TreeMap<String, List<Finding>> rules = new TreeMap<>();
            equal.forEach(finding -> rules.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                    .add(finding));
            rules.values().forEach(same -> rule(page, same));
        }
    }

    private static void rule(MarkdownPage page, List<Finding> same) {
        Finding first = same.get(0);
        page.heading(
                4,
                Markdown.text(first.card().title()) + " (" + Markdown.code(first.rule()) + ", "
                        + Count.of(same.size(), "finding") + ")");
        page.paragraph(Markdown.text(first.card().why() + " " + first.card().fix()));
        page.list(
                "place",
                same.stream()
                        .map(finding -> place(finding) + ": " + Markdown.text(Sections.said(finding)))
                        .toList());
    }

    private static String place(Finding finding) {
        return finding.path().equals(".")
                ? "the repository"
                : Markdown.code(finding.place().toString());
    }

    private static String cell(Finding finding) {
        return place(finding).replace("|", "\\|");
    }

    private static void readiness(MarkdownPage page, Report report) {
        Readiness now = Readiness.of(report.audit());
        if (!now.dimensions().isEmpty()) {
            page.heading(3, "Readiness");
            Readiness before = report instanceof Report.OfChange change
                    ? Readiness.of(change.delta().base())
                    : now;
            page.list(now.dimensions().stream()
                    .map(dimension -> Markdown.text(Sections.readiness(dimension, before)))
                    .toList());
            page.paragraph(Markdown.text(Readiness.FORMULA));
        }
        List<Criterion> criteria = Criterion.of(report.audit(), report.settings());
        if (!criteria.isEmpty()) {
            page.heading(3, "Criteria");
            page.paragraph("| Criterion | Met | Seen |\n|---|---|---|");
            criteria.forEach(
                    criterion -> page.row(Markdown.text(criterion.words()), criterion.result(), criterion.count()));
        }
    }

    private static void waivers(MarkdownPage page, String title, List<Waived> waivers) {
        if (!waivers.isEmpty()) {
            page.heading(3, title + ": " + Count.of(waivers.size(), "finding"));
            page.list(
                    "finding",
                    waivers.stream()
                            .map(waived -> place(waived.finding()) + ": " + Markdown.text(Sections.waived(waived))
                                    + " (" + Markdown.code(waived.finding().rule()) + ")")
                            .toList());
        }
    }

    private static void rest(MarkdownPage page, Audit audit) {
        waivers(page, "Proposed to be waived", Sections.proposed(audit));
        waivers(page, "Waived", audit.waived());
        if (!audit.unread().isEmpty()) {
            page.heading(3, "Not read");
            page.list(audit.unread().stream()
                    .map(part -> Markdown.code(Sections.where(part.place())) + ": " + Markdown.text(part.reason()))
                    .toList());
        }
        List<String> unknown = Sections.undecided(audit).stream()
                .flatMap(control -> control.unknown().stream()
                        .map(one -> Markdown.code(Sections.where(one.place())) + ": "
                                + Markdown.text(one.subject() + ": " + one.reason()) + " ("
                                + Markdown.code(control.card().id()) + ")"))
                .toList();
        if (!unknown.isEmpty()) {
            page.heading(3, "Not decided by the repository");
            page.list("subject", unknown);
        }
        List<Control> hold = Sections.allHold(audit);
        if (!hold.isEmpty()) {
            page.heading(3, "Looked for and not found");
            page.list(
                    "rule",
                    hold.stream()
                            .map(control -> Markdown.text(Sections.held(control)) + ": "
                                    + Markdown.text(control.card().title()) + " ("
                                    + Markdown.code(control.card().id()) + ")")
                            .toList());
        }
        if (Sections.excludedFiles(audit) > 0) {
            page.heading(3, "Left out: " + Count.of(Sections.excludedFiles(audit), "file"));
            page.list(
                    "place",
                    audit.repository().snapshot().excluded().stream()
                            .map(left -> Markdown.code(left.path()) + ": " + Markdown.text(left.reason()) + ", "
                                    + Count.of(left.files(), "file"))
                            .toList());
        }
    }
}
