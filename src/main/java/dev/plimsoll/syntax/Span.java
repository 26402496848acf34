package dev.plimsoll.syntax;

/**
 * A stretch of a text file. Lines and columns count from 1, columns in UTF-16 units; the end column is exclusive, the
 * end line inclusive.
 */
public record Span(int line, int column, int endLine, int endColumn) {

    /** A whole line, where columns do not matter. */
    public static Span ofLine(int line) {
        return new Span(line, 1, line, 1);
    }

    /** Whole lines from the first to the last, both inclusive. */
    public static Span ofLines(int first, int last) {
        return new Span(first, 1, last, 1);
    }

    /** From this span's start to another's end. */
    public Span to(Span end) {
        return new Span(line, column, end.endLine, end.endColumn);
    }
}
