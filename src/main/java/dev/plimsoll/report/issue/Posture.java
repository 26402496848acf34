package dev.plimsoll.report.issue;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Control;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.Markdown;
import dev.plimsoll.report.Sections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What holds everywhere it was looked for, by dimension, the gravest rules first. */
final class Posture {
    private static final Comparator<Control> GRAVEST_FIRST = Comparator.comparing(
                    (Control control) -> control.card().severity())
            .thenComparing(control -> -control.hold())
            .thenComparing(control -> control.card().id());

    private Posture() {}

    /** @param shown at most so many rules a dimension, the rest counted */
    static String of(Audit audit, int shown) {
        List<Control> hold = Sections.allHold(audit).stream()
                .filter(control -> control.hold() > 0)
                .sorted(GRAVEST_FIRST)
                .toList();
        StringBuilder text = new StringBuilder();
        for (Concern.Dimension dimension : Concern.Dimension.values()) {
            List<Control> of = hold.stream()
                    .filter(control -> control.card().concern().dimension() == dimension)
                    .toList();
            if (!of.isEmpty()) {
                String word = dimension.words();
                text.append("- **").append(word.substring(0, 1).toUpperCase(Locale.ROOT));
                text.append(word.substring(1)).append("**\n");
                of.stream().limit(shown).forEach(control -> text.append(line(control)));
                int more = of.size() - shown;
                text.append(more > 0 ? "  - and " + Count.of(more, "more rule") + " without a finding\n" : "");
            }
        }
        return text.toString();
    }

    private static String line(Control control) {
        return "  - " + Markdown.text(Sections.held(control)) + ": "
                + Markdown.text(control.card().title()) + " ("
                + Markdown.code(control.card().id()) + ")\n";
    }
}
