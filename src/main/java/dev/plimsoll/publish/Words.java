package dev.plimsoll.publish;

import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.LineChange;
import dev.plimsoll.audit.Related;
import dev.plimsoll.github.Marker;
import dev.plimsoll.report.Markdown;
import dev.plimsoll.report.Sections;
import dev.plimsoll.report.Unicode;
import java.util.Optional;

/** What is said of a finding on GitHub. All text that comes from the repository is bounded and made harmless. */
final class Words {
    /** Characters of a message, of a path and of a title: what is longer is no help to a reader. */
    private static final int MESSAGE = 600;

    private static final int PATH = 300;
    /** GitHub's longest title of an annotation. */
    private static final int TITLE = 255;

    private Words() {}

    /** The message, with what it is about. */
    static String said(Finding finding) {
        return shortened(Sections.said(finding), MESSAGE);
    }

    /** A row of a table: severity, place, what was seen, rule. */
    static String row(Finding finding) {
        String place = finding.path().equals(".")
                ? Sections.where(finding.place())
                : Markdown.cellCode(shortened(finding.place().toString(), PATH));
        return "| " + finding.severity().word() + " | " + place + " | " + Markdown.text(said(finding)) + " | "
                + Markdown.cellCode(finding.rule()) + " |\n";
    }

    /** An item of a list: severity, place, what was seen, rule. */
    static String line(Finding finding) {
        return finding.severity().word() + ", " + Markdown.code(shortened(Sections.where(finding.place()), PATH)) + ": "
                + Markdown.text(said(finding)) + " (" + Markdown.code(finding.rule()) + ")";
    }

    /** An annotation's title, which GitHub shows as it is. */
    static String title(Finding finding) {
        return shortened(finding.card().title() + " (" + finding.rule() + ")", TITLE - 1);
    }

    /** An annotation's message, which GitHub shows as it is. */
    static String plain(Finding finding) {
        StringBuilder text = new StringBuilder(Unicode.visible(said(finding)));
        for (Related related : finding.problem().related()) {
            text.append('\n').append(Unicode.visible(shortened(Sections.where(related.place()), PATH)));
            text.append(": ").append(Unicode.visible(shortened(related.message(), MESSAGE)));
        }
        return text.append('\n')
                .append(Unicode.visible(shortened(finding.fix(), MESSAGE)))
                .toString();
    }

    /** An inline comment, with the hidden line that it is known by, and what could stand in its lines' place. */
    static String comment(Finding finding, Optional<LineChange> repair) {
        StringBuilder text = new StringBuilder();
        text.append("**").append(finding.severity().word()).append("** · ");
        text.append(Markdown.text(finding.card().title())).append("\n\n");
        text.append(Markdown.text(said(finding)));
        text.append(finding.problem().related().isEmpty() ? "" : "\n");
        for (Related related : finding.problem().related()) {
            text.append("\n- ").append(Markdown.code(shortened(Sections.where(related.place()), PATH)));
            text.append(": ").append(Markdown.text(shortened(related.message(), MESSAGE)));
        }
        text.append("\n\n").append(Markdown.text(finding.card().why()));
        text.append("\n\n**Fix:** ").append(Markdown.text(shortened(finding.fix(), MESSAGE)));
        repair.ifPresent(change -> text.append("\n\n").append(suggestion(change)));
        text.append("\n\n").append(Markdown.code(finding.rule()));
        text.append("\n\n").append(Marker.of(finding.fingerprint())).append('\n');
        return text.toString();
    }

    private static String suggestion(LineChange change) {
        return change.lines().isEmpty()
                ? "```suggestion\n```"
                : Markdown.block("suggestion", String.join("\n", change.lines()) + "\n")
                        .stripTrailing();
    }

    /** At most so many characters, an ellipsis in place of the rest; never half of a character. */
    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
