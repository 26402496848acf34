package dev.plimsoll.syntax.python;

/**
 * A source of the same length without what is only for readers: comments and all that stands in long strings are spaces.
 * Short strings stay. Much less work than a parse.
 */
public final class PlainPython {
    private static final int NEAR = 10_000;

    private final String text;
    private final char[] plain;

    private PlainPython(String text) {
        this.text = text;
        this.plain = text.toCharArray();
    }

    public static String of(String text) {
        PlainPython python = new PlainPython(text);
        python.scan();
        return new String(python.plain);
    }

    /** The offset of the bracket that closes the one at this offset; where none near does, that of the end of what is near. */
    public static int closing(String plain, int open) {
        int depth = 0;
        int at = open;
        int end = Math.min(plain.length(), open + NEAR);
        while (at < end) {
            switch (plain.charAt(at)) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> {
                    if (--depth == 0) {
                        return at;
                    }
                }
                case '"', '\'' -> at = end(plain, at, 1) - 1;
                default -> {}
            }
            at++;
        }
        return end;
    }

    private void scan() {
        int at = 0;
        while (at < plain.length) {
            char c = plain[at];
            if (c == '#') {
                int end = text.indexOf('\n', at);
                at = blank(at, end < 0 ? plain.length : end);
            } else if (c == '"' || c == '\'') {
                boolean isLong = text.startsWith(String.valueOf(c).repeat(3), at);
                int end = end(text, at, isLong ? 3 : 1);
                at = isLong ? blank(Math.min(at + 3, end), Math.max(at + 3, end - 3)) + 3 : end;
            } else {
                at += c == '\\' ? 2 : 1;
            }
        }
    }

    private int blank(int from, int to) {
        for (int at = from; at < to && at < plain.length; at++) {
            if (plain[at] != '\n' && plain[at] != '\r') {
                plain[at] = ' ';
            }
        }
        return to;
    }

    /** Where a string ends that starts here; a short one at the end of its line at the latest. */
    private static int end(String text, int from, int quotes) {
        String closing = text.substring(from, Math.min(from + quotes, text.length()));
        int at = from + quotes;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at += 2;
            } else if (quotes == 1 && c == '\n') {
                return at;
            } else if (c == closing.charAt(0) && text.startsWith(closing, at)) {
                return at + quotes;
            } else {
                at++;
            }
        }
        return text.length();
    }
}
