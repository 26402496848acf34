package dev.plimsoll.syntax;

import dev.plimsoll.snapshot.Blob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Empty where the file is no text, or not all of it can be written again as it was. */
    public static Optional<SourceText> of(Blob blob) {
        Decoded decoded = Decoded.of(blob);
        if (decoded.problem().isPresent()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(
                LINE.matcher(decoded.text()).results().map(MatchResult::group).toList());
        if (lines.size() > 1 && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return Optional.of(new SourceText(decoded.marked() ? BYTE_ORDER_MARK : "", lines));
    }

    /** The same with other lines in the place of the first to the last, which count from 1; they end as the first did. */
    public SourceText with(int first, int last, List<String> others) {
        String end = end(lines.get(first - 1));
        List<String> all = new ArrayList<>(lines.subList(0, first - 1));
        others.forEach(line -> all.add(line + (end.isEmpty() ? "\n" : end)));
        all.addAll(lines.subList(Math.min(last, lines.size()), lines.size()));
        return new SourceText(mark, all);
    }

    /** The lines without their ends. */
    public List<String> lines() {
        return lines.stream()
                .map(line -> line.substring(0, line.length() - end(line).length()))
                .toList();
    }

    private static String end(String line) {
        return LINE.matcher(line).replaceFirst("$2");
    }

    public String text() {
        return mark + String.join("", lines);
    }
}
