package dev.plimsoll.report;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Control;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Related;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.delta.Move;
import dev.plimsoll.snapshot.Excluded;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report for people at a terminal, or in the log of a build. */
public final class TextReport implements Format {
    private final boolean colour;
    private final int width;

    /**
     * @param colour true on a terminal that shows colours
     * @param width columns to wrap at; 0 to wrap nowhere, so that a piped text is the same everywhere
     */
    public TextReport(boolean colour, int width) {
        this.colour = colour;
        this.width = width;
    }

    @Override
    public String of(Report report) {
        Page page = new Page(colour, width);
        if (report instanceof Report.OfChange change) {
            change(page, change);
        } else {
            findings(page, report.audit().findings(), report.audit(), finding -> Optional.empty());
            remedies(page, report.audit().findings());
        }
        report.settings().notes().forEach(page::item);
        rest(page, report.audit(), report instanceof Report.OfCommit);
        readiness(page, report);
        page.verdict(report.outcome());
        return page.toString();
    }

    private static void change(Page page, Report.OfChange report) {
        Delta delta = report.delta();
        if (!delta.introduced().isEmpty()) {
            page.title("Introduced: " + Count.findings(delta.introduced()));
            findings(page, delta.introduced(), delta.head(), report::cause);
            remedies(page, delta.introduced());
        }
        if (!delta.fixed().isEmpty()) {
            page.title("Fixed: " + Count.findings(delta.fixed()));
            delta.fixed().forEach(finding -> {
                page.finding(finding);
                report.cause(finding).ifPresent(page::note);
            });
        }
        report.preview().ifPresent(preview -> {
            page.title("The new configuration");
            page.item(preview.sentence());
            preview.lines(finding -> Sections.where(finding.place()) + ": " + Sections.said(finding) + " ["
                            + finding.rule() + "]")
                    .forEach(page::item);
        });
        if (!delta.moved().isEmpty()) {
            page.title("Moved: " + Count.findings(to(delta)));
            for (Move move : delta.moved()) {
                page.finding(move.to());
                page.note("was at " + move.from().place());
            }
        }
        if (!delta.unchanged().isEmpty()) {
            page.title("Unchanged: " + Count.findings(delta.unchanged()));
        }
    }

    private static List<Finding> to(Delta delta) {
        return delta.moved().stream().map(Move::to).toList();
    }

    private static void findings(
            Page page, List<Finding> findings, Audit audit, Function<Finding, Optional<String>> cause) {
        Quotes quotes = new Quotes(audit);
        Sections.byFile(findings).forEach((path, inFile) -> {
            page.heading(path.equals(".") ? "the repository" : path);
            for (Finding finding : inFile) {
                page.finding(finding);
                quotes.of(finding).ifPresent(line -> page.quote(finding.place().line(), line));
                for (Related related : finding.problem().related()) {
                    page.note(Sections.where(related.place()) + ": " + related.message());
                }
                cause.apply(finding).ifPresent(page::note);
                finding.problem().fix().ifPresent(fix -> page.note("fix: " + fix));
            }
        });
    }

    /** What the cards advise, once a rule; a finding's own advice stands beside it. */
    private static void remedies(Page page, List<Finding> findings) {
        SortedMap<String, String> advice = new TreeMap<>();
        findings.stream()
                .filter(finding -> finding.problem().fix().isEmpty())
                .forEach(finding -> advice.put(finding.rule(), finding.card().fix()));
        if (!advice.isEmpty()) {
            page.title("What to do");
            advice.forEach((rule, fix) -> page.item(rule + ": " + fix));
        }
    }

    private static void readiness(Page page, Report report) {
        Readiness now = Readiness.of(report.audit());
        if (!now.dimensions().isEmpty()) {
            page.title("Readiness");
            Readiness before = report instanceof Report.OfChange change
                    ? Readiness.of(change.delta().base())
                    : now;
            now.dimensions().forEach(dimension -> page.item(Sections.readiness(dimension, before)));
        }
        List<Criterion> criteria = Criterion.of(report.audit(), report.settings());
        if (!criteria.isEmpty()) {
            page.title("Criteria");
            criteria.forEach(criterion ->
                    page.item(criterion.result() + ": " + criterion.words() + " (" + criterion.count() + ")"));
        }
    }

    private static void waivers(Page page, Audit audit) {
        if (!audit.proposed().isEmpty()) {
            page.title(
                    "Proposed to be waived: " + Count.findings(audit.proposed().keySet()));
            Sections.proposed(audit)
                    .forEach(waived -> page.item(Sections.where(waived.finding().place()) + ": "
                            + Sections.said(waived.finding()) + " (" + Sections.terms(waived.waiver()) + ") ["
                            + waived.finding().rule() + "]"));
        }
        if (!audit.waived().isEmpty()) {
            page.title("Waived: " + Count.of(audit.waived().size(), "finding"));
            audit.waived()
                    .forEach(waived -> page.item(Sections.where(waived.finding().place()) + ": "
                            + Sections.waived(waived) + " [" + waived.finding().rule() + "]"));
        }
    }

    /** Of a commit all that was looked for; of a change, which changed little of it, how much. */
    private static void holding(Page page, List<Control> hold, boolean whole) {
        if (hold.isEmpty()) {
            return;
        }
        page.title("Looked for and not found" + (whole ? "" : ": " + Count.of(hold.size(), "rule")));
        if (whole) {
            hold.forEach(control -> page.item(Sections.held(control) + ": "
                    + control.card().title() + " [" + control.card().id() + "]"));
        } else {
            SortedMap<String, Integer> families = new TreeMap<>();
            hold.forEach(control -> families.merge(control.card().family(), 1, Integer::sum));
            page.item(families.entrySet().stream()
                    .map(family -> family.getKey() + " " + family.getValue())
                    .collect(Collectors.joining(", ")));
        }
    }

    private static void rest(Page page, Audit audit, boolean whole) {
        waivers(page, audit);
        holding(page, Sections.allHold(audit), whole);
        List<Control> undecided = Sections.undecided(audit);
        if (!undecided.isEmpty()) {
            page.title("Not decided by the repository");
            undecided.forEach(control -> page.item(
                    Sections.undecided(control) + " [" + control.card().id() + "]"));
        }
        if (!audit.unread().isEmpty()) {
            page.title("Not read");
            audit.unread().forEach(part -> page.item(Sections.where(part.place()) + ": " + part.reason()));
        }
        List<Excluded> excluded = audit.repository().snapshot().excluded();
        if (!excluded.isEmpty()) {
            page.title("Left out: " + Count.of(Sections.excludedFiles(audit), "file"));
            excluded.forEach(
                    left -> page.item(left.path() + ": " + left.reason() + ", " + Count.of(left.files(), "file")));
        }
    }
}
