package dev.plimsoll.audit;

import dev.plimsoll.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An edit as whole lines: what stands from the first to the last line gives way to others.
 *
 * @param first the first line that is replaced, from 1
 * @param last the last one, inclusive
 * @param lines what stands there afterwards, without line ends; none where the lines go
 */
public record LineChange(int first, int last, List<String> lines) {
    public LineChange {
        lines = List.copyOf(lines);
    }

    /** What an edit does to a file's lines; empty where its place is not in the file. */
    public static Optional<LineChange> of(Edit edit, List<String> file) {
        Span span = edit.place().span();
        int last = Math.max(span.line(), span.endLine());
        if (span.line() < 1 || last > file.size()) {
            return Optional.empty();
        }
        List<String> old = file.subList(span.line() - 1, last);
        return switch (edit.kind()) {
            case REPLACE -> replaced(edit, old).map(lines -> new LineChange(span.line(), last, lines));
            case REMOVE_LINES -> Optional.of(new LineChange(span.line(), last, List.of()));
            case ABOVE -> {
                List<String> lines = indented(edit, old.get(0));
                lines.add(old.get(0));
                yield Optional.of(new LineChange(span.line(), span.line(), lines));
            }
            case BELOW -> {
                List<String> lines = new ArrayList<>(List.of(file.get(last - 1)));
                lines.addAll(indented(edit, old.get(0)));
                yield Optional.of(new LineChange(last, last, lines));
            }
        };
    }

    /** True where both touch one line. */
    public boolean meets(LineChange other) {
        return first <= other.last && other.first <= last;
    }

    private static Optional<List<String>> replaced(Edit edit, List<String> old) {
        Span span = edit.place().span();
        String end = old.get(old.size() - 1);
        int from = span.column() - 1;
        int to = span.endColumn() - 1;
        if (from > old.get(0).length() || to > end.length() || old.size() == 1 && from > to) {
            return Optional.empty();
        }
        String all = old.get(0).substring(0, from) + edit.text() + end.substring(to);
        return Optional.of(List.of(all.split("\n", -1)));
    }

    /** The lines that an edit adds, behind the blanks that stand before its place. */
    private static List<String> indented(Edit edit, String line) {
        int column = Math.min(edit.place().span().column() - 1, line.length());
        String before = line.substring(0, Math.max(0, column)).replaceAll("[^\\t]", " ");
        List<String> lines = new ArrayList<>();
        edit.text().lines().forEach(added -> lines.add(added.isEmpty() ? "" : before + added));
        return lines;
    }
}
