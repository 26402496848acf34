package dev.plimsoll.syntax;

import dev.plimsoll.snapshot.Blob;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text file's lines with their ends, for writing it again as it was but for what is changed. */
public final class SourceText {
    private static final Pattern LINE = Pattern.compile("([^\r\n]*)(\r\n|\n|\r|$)");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String mark;
    private final List<String> lines;

    private SourceText(String mark, List<String> lines) {
        this.mark = mark;
        this.lines = List.copyOf(lines);
    }

    public static SourceText of(Blob blob) {
        Decoded decoded = Decoded.of(blob);
        List<String> lines = new ArrayList<>(
                LINE.matcher(decoded.text()).results().map(MatchResult::group).toList());
        if (lines.size() > 1 && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return new SourceText(decoded.marked() ? BYTE_ORDER_MARK : "", lines);
    }

    /** The same with other lines in the place of the first to the last, which count from 1; they end as the first did. */
    public SourceText with(int first, int last, List<String> others) {
        String end = end(lines.get(first - 1));
        List<String> all = new ArrayList<>(lines.subList(0, first - 1));
        others.forEach(line -> all.add(line + (end.isEmpty() ? "\n" : end)));
        all.addAll(lines.subList(Math.min(last, lines.size()), lines.size()));
        return new SourceText(mark, all);
    }

    private static String end(String line) {
        return line.substring(line.length() - (line.endsWith("\r\n") ? 2 : line.matches("(?s).*[\r\n]") ? 1 : 0));
    }

    public String text() {
        return mark + String.join("", lines);
    }
}
