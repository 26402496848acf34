package dev.plimsoll.publish;

import dev.plimsoll.delta.Delta;
import dev.plimsoll.github.CheckRun;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.Markdown;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.Sections;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The check run's text: the verdict, numbers, and tables whose rows are left out from the end, with their count, where
 * GitHub's limit would cut them.
 */
final class Summary {
    private static final String TABLE = "| Severity | Where | What | Rule |\n|---|---|---|---|\n";
    /** Room for a table's last line that counts what was left out. */
    private static final int REST = 60;

    private record Section(String head, List<String> rows, String thing) {}

    private final String start;
    private final List<Section> sections = new ArrayList<>();

    private Summary(String start) {
        this.start = start;
    }

    /** @param besides sentences on findings that stand in the tables only, some of them empty */
    static String of(Report.OfChange report, Ranked findings, List<String> besides) {
        Delta delta = report.delta();
        Summary summary = new Summary("**" + report.outcome().conclusion().word() + "**: "
                + Markdown.text(report.outcome().because()) + "\n\n" + numbers(delta) + "\n"
                + besides.stream()
                        .filter(sentence -> !sentence.isEmpty())
                        .map(sentence -> "\n" + sentence + "\n")
                        .collect(Collectors.joining()));
        summary.table(
                "Introduced: " + Count.findings(delta.introduced()),
                findings.introduced().stream().map(Words::row).toList());
        summary.table(
                "Fixed: this pull request fixes " + Count.findings(delta.fixed()),
                findings.fixed().stream().map(Words::row).toList());
        List<String> preview = report.preview().map(then -> then.lines(Words::line)).orElse(List.of()).stream()
                .map(line -> "- " + line + "\n")
                .toList();
        summary.add(
                "What the new configuration would do: " + Count.of(preview.size(), "finding"), "", preview, "finding");
        List<String> proposed = Sections.proposed(report.audit()).stream()
                .map(waived -> "- "
                        + Markdown.code(
                                Words.shortened(Sections.where(waived.finding().place()), 300)) + ": "
                        + Markdown.text(Words.shortened(Sections.waived(waived), 600)) + "\n")
                .toList();
        summary.add("Proposed to be waived: " + Count.of(proposed.size(), "finding"), "", proposed, "finding");
        List<String> unread = report.audit().unread().stream()
                .map(part -> "- " + Markdown.code(Words.shortened(Sections.where(part.place()), 300)) + ": "
                        + Markdown.text(Words.shortened(part.reason(), 300)) + "\n")
                .toList();
        summary.add("Not read: " + Count.of(unread.size(), "part"), "", unread, "part");
        return summary.text();
    }

    static String numbers(Delta delta) {
        return "Introduced " + delta.introduced().size() + " · fixed "
                + delta.fixed().size() + " · moved " + delta.moved().size() + " · unchanged "
                + delta.unchanged().size()
                + (delta.head().waived().isEmpty()
                        ? ""
                        : " · waived " + delta.head().waived().size());
    }

    private void table(String title, List<String> rows) {
        add(title, TABLE, rows, "finding");
    }

    private void add(String title, String head, List<String> rows, String thing) {
        if (!rows.isEmpty()) {
            sections.add(new Section("\n### " + title + "\n\n" + head, rows, thing));
        }
    }

    private String text() {
        int left = CheckRun.TEXT - size(start);
        for (Section section : sections) {
            left -= size(section.head()) + REST;
        }
        StringBuilder text = new StringBuilder(start);
        for (Section section : sections) {
            text.append(section.head());
            int shown = 0;
            while (shown < section.rows().size() && size(section.rows().get(shown)) <= left) {
                left -= size(section.rows().get(shown));
                text.append(section.rows().get(shown++));
            }
            int more = section.rows().size() - shown;
            text.append(more == 0 ? "" : "\nand " + Count.of(more, "more " + section.thing()) + ".\n");
        }
        return text.toString();
    }

    /** GitHub says characters; in bytes it holds either way. */
    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
