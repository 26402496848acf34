package dev.plimsoll.syntax.python;

import java.util.BitSet;
import java.util.Optional;

/**
 * Where the logical lines of a source end, and where in them something is given to a name: by its strings, comments,
 * brackets and joined lines only (Python's reference, 2.1). Much less work than a parse.
 */
final class LogicalLines {
    private static final String PAIRS = "()[]{}";
    private static final String OPERATORS = "=!<>:+-*/%&|^@~";

    private final String text;
    private final BitSet ends = new BitSet();
    private final BitSet bindings = new BitSet();
    private final StringBuilder open = new StringBuilder();

    private LogicalLines(String text) {
        this.text = text;
    }

    /** Empty where it is no Python: a string or bracket stays open, or a line ends in an unusual way. */
    static Optional<LogicalLines> of(String text) {
        LogicalLines lines = new LogicalLines(text);
        return lines.scan() ? Optional.of(lines) : Optional.empty();
    }

    /** The offset of the next line end or semicolon that ends a logical line, the length of the text after the last. */
    int end(int from) {
        int end = ends.nextSetBit(from);
        return end < 0 ? text.length() : end;
    }

    /** The offset of the next "=" outside brackets that is no part of another operator, -1 for none in this range. */
    int binding(int from, int to) {
        int at = from;
        while (at < to && !bindings.get(at)) {
            at++;
        }
        return at < to ? at : -1;
    }

    private boolean scan() {
        int at = 0;
        while (at >= 0 && at < text.length()) {
            at = after(at, text.charAt(at));
        }
        return at >= 0 && open.isEmpty();
    }

    /** Where to go on, -1 for nowhere. */
    private int after(int at, char c) {
        switch (c) {
            case '\n', ';' -> ends.set(at, open.isEmpty());
            case '#' -> {
                int end = text.indexOf('\n', at);
                return end < 0 ? text.length() : end;
            }
            case '\'', '"' -> {
                return afterString(at, c);
            }
            case '\\' -> {
                return afterEscape(at);
            }
            case '(', '[', '{' -> open.append(c);
            case ')', ']', '}' -> {
                return closes(c) ? at + 1 : -1;
            }
            case '=' -> bindings.set(at, open.isEmpty() && isAlone(at));
            case '\r' -> {
                return text.startsWith("\n", at + 1) ? at + 1 : -1;
            }
            case '\f' -> {
                return -1;
            }
            default -> {}
        }
        return at + 1;
    }

    private boolean closes(char closing) {
        int last = open.length() - 1;
        boolean fits = last >= 0 && open.charAt(last) == PAIRS.charAt(PAIRS.indexOf(closing) - 1);
        open.setLength(Math.max(0, last));
        return fits;
    }

    private boolean isAlone(int at) {
        return !text.startsWith("=", at + 1) && (at == 0 || OPERATORS.indexOf(text.charAt(at - 1)) < 0);
    }

    private int afterString(int from, char quote) {
        String closing = String.valueOf(quote).repeat(3);
        boolean isLong = text.startsWith(closing, from);
        int at = from + (isLong ? 3 : 1);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at = afterEscape(at);
            } else if (c == quote && (!isLong || text.startsWith(closing, at))) {
                return at + (isLong ? 3 : 1);
            } else if (c == '\n' && !isLong) {
                return -1;
            } else {
                at++;
            }
        }
        return -1;
    }

    private int afterEscape(int at) {
        return at + (text.startsWith("\r\n", at + 1) ? 3 : 2);
    }
}
