package dev.plimsoll.report.html;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.report.Conclusion;
import dev.plimsoll.report.Outcome;
import dev.plimsoll.report.Preview;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.Sections;
import java.util.List;

/** The head of the page: what was judged, what it came to, the counts, and the way to the rest. */
final class Summary {
    private static final int SHORT = 12;

    private final Html html;
    private final Report report;

    Summary(Html html, Report report) {
        this.html = html;
        this.report = report;
    }

    static String title(Report report) {
        return report instanceof Report.OfChange ? "Review of a change" : "Infrastructure audit";
    }

    void write(String version) {
        html.open("header");
        html.open("div", "class", "top");
        html.open("p", "class", "brand");
        mark();
        html.text("Plimsoll ").put("small", version).end("p");
        themes();
        html.end("div");
        html.put("h1", title(report)).open("p", "class", "commits");
        if (report instanceof Report.OfChange change) {
            html.text("from ");
            commit(change.delta().base());
            html.text(" to ");
        }
        commit(report.audit());
        html.end("p");
        verdict(report.outcome());
        if (report instanceof Report.OfChange change) {
            change(change.delta());
            change.preview().ifPresent(this::preview);
        }
        report.settings().notes().forEach(note -> html.put("p", note));
        severities(HtmlReport.told(report));
        html.end("header");
        ways();
    }

    private void preview(Preview preview) {
        html.put("p", preview.sentence()).open("ul");
        preview.lines(finding -> Sections.where(finding.place()) + ": " + Sections.said(finding))
                .forEach(line -> html.put("li", line));
        html.end("ul");
    }

    private void commit(Audit audit) {
        audit.repository()
                .snapshot()
                .commit()
                .ifPresentOrElse(
                        id -> html.put("code", id.substring(0, Math.min(SHORT, id.length())), "title", id),
                        () -> html.text("the folder as it stands"));
    }

    /** A ship's load line: the circle and the line through it. */
    private void mark() {
        html.open("svg", "viewBox", "0 0 24 24", "width", "24", "height", "24", "aria-hidden", "true");
        html.open("circle", "cx", "12", "cy", "12", "r", "7", "fill", "none", "stroke", "currentColor");
        html.close("circle").open("path", "d", "M1 12H23", "stroke", "currentColor", "stroke-width", "3");
        html.close("path").close("svg");
    }

    private void themes() {
        html.open("fieldset", "class", "themes").put("legend", "Colours");
        for (String theme : List.of("auto", "light", "dark")) {
            html.open("label");
            if (theme.equals("auto")) {
                html.open("input", "type", "radio", "name", "theme", "id", "theme-auto", "checked", "");
            } else {
                html.open("input", "type", "radio", "name", "theme", "id", "theme-" + theme);
            }
            html.text(theme).close("label");
        }
        html.end("fieldset");
    }

    private void verdict(Outcome outcome) {
        html.open("p", "class", "verdict v-" + outcome.conclusion().word());
        html.put("span", sign(outcome.conclusion()), "class", "sign", "aria-hidden", "true")
                .open("span");
        html.put("strong", outcome.conclusion().word()).text(": " + outcome.because());
        html.close("span").end("p");
    }

    private static String sign(Conclusion conclusion) {
        return switch (conclusion) {
            case SUCCESS -> "✓";
            case NEUTRAL -> "–";
            case FAILURE -> "✗";
        };
    }

    private void change(Delta delta) {
        html.open("dl", "class", "tiles");
        tile("introduced", delta.introduced().size(), "new");
        tile("fixed", delta.fixed().size(), "gone");
        tile("moved", delta.moved().size(), "");
        tile("unchanged", delta.unchanged().size(), "");
        html.end("dl");
    }

    private void severities(List<Finding> findings) {
        html.open("dl", "class", "tiles", "aria-label", "by severity");
        for (Severity severity : Severity.values()) {
            tile(severity.word(), (int) count(findings, severity), "t-" + severity.word());
        }
        html.end("dl");
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private void tile(String words, int number, String kind) {
        html.open("div", "class", "tile " + (number == 0 ? "none" : kind));
        html.put("dt", words).put("dd", "" + number).end("div");
    }

    private void ways() {
        html.open("nav", "aria-label", "Sections");
        way("Readiness", "readiness");
        way(report instanceof Report.OfChange ? "Introduced" : "Findings", "findings");
        if (report instanceof Report.OfChange change) {
            wayTo("Fixed", "fixed", change.delta().fixed());
            wayTo("Moved", "moved", change.delta().moved());
            wayTo("Unchanged", "unchanged", change.delta().unchanged());
        }
        wayTo("Waived", "waived", report.audit().waived());
        way("What holds", "holds");
        way("Undecided", "undecided");
        way("Scope", "scope");
        wayTo("Not read", "unread", report.audit().unread());
        way("Rules", "rules");
        html.end("nav");
    }

    private void wayTo(String words, String id, List<?> listed) {
        if (!listed.isEmpty()) {
            way(words, id);
        }
    }

    private void way(String words, String id) {
        html.put("a", words, "href", "#" + id);
    }
}
