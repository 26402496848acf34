package dev.plimsoll.report.html;

import dev.plimsoll.audit.Finding;
import dev.plimsoll.report.Format;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.Tool;
import java.util.List;
import java.util.function.Function;

/** The report as one page that needs nothing but a browser: no other file, no network, no script to be read. */
public final class HtmlReport implements Format {
    private final String version;

    /** @param version of the program, without looking at any rule: {@link Tool#programVersion} */
    public HtmlReport(String version) {
        this.version = version;
    }

    @Override
    public String of(Report report) {
        List<Finding> findings = told(report);
        Filters filters = Filters.of(findings);
        Look look = Look.with(filters.style());
        Html html = new Html();
        html.open("!doctype html").open("html", "lang", "en");
        html.block("head", () -> head(html, report, look));
        html.open("body");
        html.put("a", "Skip to the findings", "class", "skip", "href", "#findings");
        new Summary(html, report).write(version);
        html.open("main");
        new Standing(html, report).write();
        findings(html, report, filters, findings);
        if (report instanceof Report.OfChange change) {
            new Changes(html, change).write();
        }
        new Rest(html, report.audit()).write();
        new RuleTexts(html, report.audit().controls()).write(findings);
        html.end("main");
        html.own("script", look.script());
        return html.end("body").end("html").toString();
    }

    /** Those that the page is about. */
    static List<Finding> told(Report report) {
        return report instanceof Report.OfChange change
                ? change.delta().introduced()
                : report.audit().findings();
    }

    private static void head(Html html, Report report, Look look) {
        html.open("meta", "charset", "utf-8");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", look.policy());
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.open("meta", "name", "referrer", "content", "no-referrer");
        html.put(
                "title",
                Summary.title(report) + ": " + report.outcome().conclusion().word());
        html.own("style", look.style());
    }

    private static void findings(Html html, Report report, Filters filters, List<Finding> findings) {
        Function<Finding, List<String>> notes = finding -> List.of();
        if (report instanceof Report.OfChange change) {
            notes = finding -> change.cause(finding).stream().toList();
        }
        FindingList list = new FindingList(html, report.audit(), filters, notes);
        String title = report instanceof Report.OfChange ? "Introduced" : "Findings";
        html.open("section", "id", "findings", "aria-labelledby", "findings-title");
        html.open("h2", "id", "findings-title").text(title + " ").put("span", "" + findings.size(), "class", "n");
        html.end("h2");
        if (findings.isEmpty()) {
            html.put("p", report instanceof Report.OfChange ? "This change introduces nothing." : "Nothing was found.");
        } else {
            filters.write(html, findings);
            list.write(findings);
        }
        html.end("section");
    }
}
