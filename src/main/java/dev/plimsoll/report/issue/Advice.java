package dev.plimsoll.report.issue;

import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.Markdown;
import java.util.ArrayList;
import java.util.List;

/** What to do, in a total order: by severity, then by the number of findings, then by the risk's number. */
record Advice(Standing standing, List<Risk> risks) {
    /** What no repository can show; nobody but a person ticks it. */
    private static final List<String> MANUAL = List.of(
            "A backup was restored, and the time that it took is known",
            "A deployment was rolled back",
            "The service was put under the load that is expected",
            "Somebody is told when it breaks, and knows what to do");

    private List<Risk> open() {
        return risks.stream().filter(Risk::isOpen).toList();
    }

    String recommendations(Rows rows) {
        List<String> lines = new ArrayList<>();
        for (Risk risk : open()) {
            lines.add((lines.size() + 1) + ". **" + risk.id() + "** ("
                    + risk.severity().word() + ", " + Count.of(risk.open().size(), "finding") + "): "
                    + Markdown.text(fix(risk)) + "\n");
        }
        return rows.section("Recommendations", "", lines, "recommendation");
    }

    private String fix(Risk risk) {
        return risk.open().stream()
                .flatMap(entry -> standing.finding(entry).stream())
                .findFirst()
                .map(Finding::fix)
                .or(() -> standing.card(risk.rule()).map(RuleCard::fix))
                .orElse(risk.rule());
    }

    /** Boxes of what is open by how much it matters, and those that only people can tick. */
    String checklist(Rows rows) {
        return "## Before production\n\n"
                + bucket("Must", List.of(Severity.CRITICAL, Severity.HIGH), rows)
                + bucket("Should", List.of(Severity.MEDIUM), rows)
                + bucket("Nice to have", List.of(Severity.LOW), rows)
                + "### Manual\n\n"
                + boxes(MANUAL.stream().map(item -> item + " (manual)").toList(), rows);
    }

    private String bucket(String title, List<Severity> severities, Rows rows) {
        List<String> items = open().stream()
                .filter(risk -> severities.contains(risk.severity()))
                .map(risk -> risk.id() + ": " + Markdown.text(standing.title(risk.rule())))
                .toList();
        return "### " + title + "\n\n" + (items.isEmpty() ? "Nothing is open.\n\n" : boxes(items, rows));
    }

    private static String boxes(List<String> items, Rows rows) {
        return rows.of(items.stream().map(item -> "- [ ] " + item + "\n").toList(), "box") + "\n";
    }
}
