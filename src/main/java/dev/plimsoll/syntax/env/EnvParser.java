package dev.plimsoll.syntax.env;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Span;
import dev.plimsoll.syntax.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Env files by the syntax that Docker Compose documents ("Env file syntax"): KEY=value, "export" before it, comments,
 * single quotes (literal), double quotes (escapes), both over several lines.
 */
public final class EnvParser implements Parser<EnvFile> {
    /** The one instance, so that all readers share what is kept. */
    public static final EnvParser ENV = new EnvParser();

    private static final Pattern ENTRY =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.\\-]*+)\\s*+(?:[=:]\\s*+(.*+))?");

    private EnvParser() {}

    @Override
    public Parsed<EnvFile> parse(Source source) {
        List<EnvEntry> entries = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        String[] lines = source.text().split("\\r?\\n|\\r", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || lines[i].stripLeading().startsWith("#")) {
                continue;
            }
            Matcher entry = ENTRY.matcher(lines[i]);
            if (!entry.matches()) {
                unread.add(new Unread(source.line(i + 1), "neither a variable nor a comment"));
                continue;
            }
            int last = entry.group(2) == null ? i : lastLine(lines, i, entry.group(2));
            if (last < 0) {
                unread.add(new Unread(source.line(i + 1), "a quoted value that does not end"));
                continue;
            }
            if (entry.group(2) != null) {
                String text = entry.group(2)
                        + (last == i
                                ? ""
                                : "\n" + String.join("\n", List.of(lines).subList(i + 1, last + 1)));
                entries.add(new EnvEntry(
                        source.place(Span.ofLines(i + 1, last + 1)),
                        entry.group(1),
                        value(text),
                        text.startsWith("'")));
            }
            i = last;
        }
        return new Parsed<>(new EnvFile(entries), unread);
    }

    /** The line on which a quoted value that starts here ends; -1 where it never does. */
    private static int lastLine(String[] lines, int first, String start) {
        if (start.isEmpty() || (start.charAt(0) != '"' && start.charAt(0) != '\'')) {
            return first;
        }
        char quote = start.charAt(0);
        if (end(start, 1, quote) >= 0) {
            return first;
        }
        for (int i = first + 1; i < lines.length; i++) {
            if (end(lines[i], 0, quote) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int end(String text, int from, char quote) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        return -1;
    }

    private static String value(String text) {
        if (text.startsWith("'")) {
            return text.substring(1, end(text, 1, '\''));
        }
        if (text.startsWith("\"")) {
            return unescaped(text.substring(1, end(text, 1, '"')));
        }
        return text.replaceFirst("(^|\\s)#.*$", "").strip();
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char next = text.charAt(++i);
            switch (next) {
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case '"', '\\' -> out.append(next);
                default -> out.append(c).append(next);
            }
        }
        return out.toString();
    }
}
