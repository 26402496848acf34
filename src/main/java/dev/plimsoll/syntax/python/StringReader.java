package dev.plimsoll.syntax.python;

import java.util.Locale;
import java.util.Map;
import org.treesitter.TSNode;

/** The value of a string literal (Python's reference, 2.4.1), as far as rules compare them. */
final class StringReader {
    private static final Map<Character, Character> ESCAPES =
            Map.of('n', '\n', 't', '\t', 'r', '\r', '\\', '\\', '\'', '\'', '"', '"');

    private final PythonText text;

    StringReader(PythonText text) {
        this.text = text;
    }

    Expression read(TSNode node) {
        StringBuilder value = new StringBuilder();
        boolean known = node.getType().equals("string") ? append(node, value) : true;
        if (node.getType().equals("concatenated_string")) {
            for (TSNode part : PythonText.children(node)) {
                known &= part.getType().equals("string") && append(part, value);
            }
        }
        return known
                ? new Expression.Text(text.place(node), value.toString())
                : isOnlyFilled(node)
                        ? new Expression.Unknown(text.place(node))
                        : new Expression.Composed(text.place(node));
    }

    /** True where nothing fixed stands beside the first thing that is put in. */
    private static boolean isOnlyFilled(TSNode node) {
        return PythonText.children(node).stream()
                .noneMatch(part -> part.getType().equals("string_content"));
    }

    /** False where something is put in (an f-string's braces). */
    private boolean append(TSNode node, StringBuilder value) {
        String prefix = "";
        int from = node.getStartByte();
        int to = node.getEndByte();
        for (TSNode part : PythonText.children(node)) {
            switch (part.getType()) {
                case "string_start" -> {
                    prefix = text.of(part).toLowerCase(Locale.ROOT);
                    from = part.getEndByte();
                }
                case "string_end" -> to = part.getStartByte();
                case "interpolation" -> {
                    return false;
                }
                default -> {}
            }
        }
        String raw = from <= to ? text.between(from, to) : "";
        value.append(prefix.contains("r") ? raw : unescaped(raw));
        return true;
    }

    private static String unescaped(String raw) {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\' && i + 1 < raw.length()) {
                char next = raw.charAt(++i);
                if (ESCAPES.containsKey(next)) {
                    value.append(ESCAPES.get(next));
                } else if (next != '\n') {
                    value.append(c).append(next);
                }
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }
}
