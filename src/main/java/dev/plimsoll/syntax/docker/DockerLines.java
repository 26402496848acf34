package dev.plimsoll.syntax.docker;

import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Span;
import dev.plimsoll.syntax.Unread;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks the lines of a Dockerfile: directives first, then one instruction at a time, comments left out. */
final class DockerLines {
    private static final Pattern DIRECTIVE = Pattern.compile("#\\s*([A-Za-z][A-Za-z0-9]*)\\s*=\\s*(\\S.*?)\\s*");
    private static final Set<String> DIRECTIVES = Set.of("syntax", "escape", "check");

    private final Source source;
    private final String[] lines;
    private final Map<String, String> directives = new TreeMap<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Set<String> endless = new HashSet<>();
    private char escape = '\\';
    private int at;
    private LogicalLine line = new LogicalLine();

    DockerLines(Source source) {
        this.source = source;
        this.lines = source.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].endsWith("\r")) {
                lines[i] = lines[i].substring(0, lines[i].length() - 1);
            }
        }
        readDirectives();
    }

    Map<String, String> directives() {
        return directives;
    }

    char escape() {
        return escape;
    }

    List<Unread> unread() {
        return unread;
    }

    /** The instruction that {@link #next} went to, here-documents not included. */
    LogicalLine line() {
        return line;
    }

    /** The span from the instruction's start to the end of what has been taken so far. */
    Span span() {
        return new Span(line.firstLine(), line.firstColumn(), at, lines[at - 1].length() + 1);
    }

    private void readDirectives() {
        while (at < lines.length) {
            Matcher directive = DIRECTIVE.matcher(lines[at]);
            if (!directive.matches() || !DIRECTIVES.contains(directive.group(1).toLowerCase(Locale.ROOT))) {
                return;
            }
            String name = directive.group(1).toLowerCase(Locale.ROOT);
            String value = directive.group(2);
            directives.putIfAbsent(name, value);
            at++;
            if (name.equals("escape") && (value.equals("\\") || value.equals("`"))) {
                escape = value.charAt(0);
            } else if (name.equals("escape")) {
                unread.add(new Unread(source.line(at), "the escape directive takes a backslash or a backquote"));
            }
        }
    }

    /** Goes to the next instruction; false where there is none. */
    boolean next() {
        while (at < lines.length && isCommentOrBlank(lines[at])) {
            at++;
        }
        if (at >= lines.length) {
            return false;
        }
        line = new LogicalLine();
        int column = lines[at].length() - lines[at].stripLeading().length();
        String part = lines[at].substring(column);
        while (true) {
            int continued = continuation(part);
            line.append(continued < 0 ? part : part.substring(0, continued), at + 1, column + 1);
            at++;
            int following = at;
            while (following < lines.length && isCommentOrBlank(lines[following])) {
                following++;
            }
            if (continued < 0 || following >= lines.length) {
                return true;
            }
            at = following;
            column = 0;
            part = lines[at];
        }
    }

    private static boolean isCommentOrBlank(String text) {
        return text.isBlank() || text.stripLeading().startsWith("#");
    }

    /** Where the escape character stands that continues this line; -1 for none. Two of them are none. */
    private int continuation(String part) {
        int end = part.length();
        while (end > 0 && (part.charAt(end - 1) == ' ' || part.charAt(end - 1) == '\t')) {
            end--;
        }
        boolean escaped = end > 0 && part.charAt(end - 1) == escape;
        boolean twice = end > 1 && part.charAt(end - 2) == escape;
        return escaped && !twice ? end - 1 : -1;
    }

    /** Takes the lines of a here-document; empty, with no line taken, where it has no end. */
    Optional<DockerHeredoc> heredoc(String name, boolean stripTabs, boolean expands) {
        if (endless.contains(name)) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (int i = at; i < lines.length; i++) {
            String bare = stripTabs ? lines[i].replaceFirst("^\t+", "") : lines[i];
            if (bare.equals(name)) {
                Span span = i == at ? Span.ofLine(at + 1) : new Span(at + 1, 1, i, lines[i - 1].length() + 1);
                at = i + 1;
                return Optional.of(new DockerHeredoc(name, text.toString(), expands, source.place(span)));
            }
            text.append(bare).append('\n');
        }
        endless.add(name);
        return Optional.empty();
    }
}
