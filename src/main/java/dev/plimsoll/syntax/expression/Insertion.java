package dev.plimsoll.syntax.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One {@code ${{ … }}} of a text.
 *
 * @param text what stands between the braces, stripped
 * @param start where in the text it begins
 * @param end where it ends
 * @param tree empty for a text that is no expression
 * @param fault why it is none, "" where it is one
 */
public record Insertion(String text, int start, int end, Optional<Expression> tree, String fault) {
    private static final String OPEN = "${{";
    private static final String CLOSE = "}}";

    /** All of a text, in its order; one that does not end is the last. */
    public static List<Insertion> in(String text) {
        List<Insertion> all = new ArrayList<>();
        int start = text.indexOf(OPEN);
        while (start >= 0) {
            int end = end(text, start + OPEN.length());
            if (end < 0) {
                all.add(new Insertion(
                        text.substring(start).strip(),
                        start,
                        text.length(),
                        Optional.empty(),
                        "it does not end: the closing braces are missing"));
                break;
            }
            all.add(of(text.substring(start + OPEN.length(), end), start, end + CLOSE.length()));
            start = text.indexOf(OPEN, end);
        }
        return all;
    }

    /** A text that is an expression as a whole, as that of {@code if:} may be. */
    public static Insertion whole(String text) {
        return of(text, 0, text.length());
    }

    private static Insertion of(String inner, int start, int end) {
        try {
            return new Insertion(inner.strip(), start, end, Optional.of(ExpressionParser.parse(inner)), "");
        } catch (NotAnExpression refused) {
            return new Insertion(inner.strip(), start, end, Optional.empty(), refused.getMessage());
        }
    }

    /** Braces inside a text's quotes close nothing. */
    private static int end(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\'') {
                quoted = !quoted;
            } else if (!quoted && text.startsWith(CLOSE, i)) {
                return i;
            }
        }
        return -1;
    }
}
