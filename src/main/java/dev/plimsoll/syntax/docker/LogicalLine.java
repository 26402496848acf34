package dev.plimsoll.syntax.docker;

import dev.plimsoll.syntax.Span;
import java.util.ArrayList;
import java.util.List;

/** The lines of one instruction joined to one, each character's place still known. */
final class LogicalLine {
    private record Piece(int offset, int line, int column) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    void append(String part, int line, int column) {
        pieces.add(new Piece(text.length(), line, column));
        text.append(part);
    }

    String text() {
        return text.toString();
    }

    int firstLine() {
        return pieces.get(0).line;
    }

    int firstColumn() {
        return pieces.get(0).column;
    }

    /** The end exclusive. */
    Span span(int from, int to) {
        int last = Math.max(from, to - 1);
        Piece first = at(from);
        Piece end = at(last);
        return new Span(first.line, first.column + from - first.offset, end.line, end.column + last - end.offset + 1);
    }

    private Piece at(int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (pieces.get(middle).offset <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return pieces.get(low);
    }
}
