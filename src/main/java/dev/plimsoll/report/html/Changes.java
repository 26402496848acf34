package dev.plimsoll.report.html;

import dev.plimsoll.audit.Finding;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a change did to the findings besides bringing some: fixed, moved, left as they were. */
final class Changes {
    private final Html html;
    private final Report.OfChange report;

    Changes(Html html, Report.OfChange report) {
        this.html = html;
        this.report = report;
    }

    void write() {
        Delta delta = report.delta();
        new Fold(html, "fixed", "Fixed").list(delta.fixed(), finding -> {
            line(finding);
            report.cause(finding).ifPresent(cause -> html.put("p", cause, "class", "note"));
        });
        new Fold(html, "moved", "Moved").list(delta.moved(), move -> {
            line(move.to());
            html.put("p", "was at " + Sections.where(move.from().place()), "class", "note");
        });
        Map<String, List<Finding>> rules = new TreeMap<>();
        delta.unchanged()
                .forEach(finding -> rules.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                        .add(finding));
        new Fold(html, "unchanged", "Unchanged")
                .counting(delta.unchanged().size())
                .list(rules.values(), same -> {
                    html.text(same.get(0).card().title() + ": " + Count.findings(same) + " ");
                    html.put("span", same.get(0).rule(), "class", "rule");
                });
    }

    private void line(Finding finding) {
        html.put(
                        "span",
                        finding.severity().word(),
                        "class",
                        "sev is-" + finding.severity().word())
                .text(" ");
        html.put("code", Sections.where(finding.place())).text(" " + Sections.said(finding) + " ");
        html.put("span", finding.rule(), "class", "rule");
    }
}
