package dev.plimsoll.syntax.yaml;

import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Turns the parser's marks, which count code points and the lines of one document, into lines of the file and columns in
 * UTF-16 units. Cheap where marks are asked for in the order of the text.
 */
final class Positions {
    /** A line of the file, and a column in UTF-16 units. */
    record Position(int line, int column) {}

    private final String text;
    private final int firstLine;
    private final boolean wide;
    private int codePoint;
    private int offset;
    private int lineStart;

    Positions(DocumentText document) {
        this.text = document.text();
        this.firstLine = document.firstLine();
        this.wide = hasSurrogates(text);
    }

    int firstLine() {
        return firstLine;
    }

    int line(Mark mark) {
        return mark.getLine() + firstLine;
    }

    /** The line of a mark that may stand behind the last line break, where there is no line any more. */
    int lineInText(Mark mark) {
        return mark.getIndex() >= text.codePointCount(0, text.length())
                ? endOfText(mark).line()
                : line(mark);
    }

    int column(Mark mark) {
        return wide ? unitsBefore(mark.getIndex()) + 1 : mark.getColumn() + 1;
    }

    /** Where the text before a mark ends, line breaks not counted: a block scalar's mark is behind them. */
    Position endOfText(Mark mark) {
        int column = column(mark);
        int at = wide ? offset : Math.min(mark.getIndex(), text.length());
        if (column > 1) {
            return new Position(line(mark), column);
        }
        int line = line(mark);
        while (at > 0 && isBreak(text.charAt(at - 1))) {
            boolean pair = text.charAt(at - 1) == '\n' && at > 1 && text.charAt(at - 2) == '\r';
            at -= pair ? 2 : 1;
            line--;
        }
        int begin = at;
        while (begin > 0 && !isBreak(text.charAt(begin - 1))) {
            begin--;
        }
        return new Position(line, at - begin + 1);
    }

    Position at(Mark mark) {
        return new Position(line(mark), column(mark));
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private int unitsBefore(int index) {
        if (index < codePoint) {
            codePoint = 0;
            offset = 0;
            lineStart = 0;
        }
        for (; codePoint < index && offset < text.length(); codePoint++) {
            int c = text.codePointAt(offset);
            offset += Character.charCount(c);
            if (isBreak((char) c)) {
                lineStart = offset;
            }
        }
        return offset - lineStart;
    }

    /** The line of the file on which a code point stands. */
    int lineOf(int index) {
        int end = text.offsetByCodePoints(0, Math.min(index, text.codePointCount(0, text.length())));
        return firstLine
                + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
