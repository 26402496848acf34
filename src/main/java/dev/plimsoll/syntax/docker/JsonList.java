package dev.plimsoll.syntax.docker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a JSON list of texts (RFC 8259), each with its place. */
final class JsonList {
    private final String path;
    private final LogicalLine line;
    private final String text;
    private int at;

    JsonList(String path, LogicalLine line, int start) {
        this.path = path;
        this.line = line;
        this.text = line.text();
        this.at = start + 1;
    }

    Optional<List<DockerWord>> read() {
        List<DockerWord> words = new ArrayList<>();
        if (next() == ']') {
            return isLast() ? Optional.of(words) : Optional.empty();
        }
        while (next() == '"') {
            int start = at + 1;
            Optional<String> item = item();
            if (item.isEmpty()) {
                return Optional.empty();
            }
            words.add(new DockerWord(path, line, new DockerWord.Range(start, at - 1), item.get()));
            char after = next();
            if (after == ']') {
                return isLast() ? Optional.of(words) : Optional.empty();
            } else if (after != ',') {
                return Optional.empty();
            }
            at++;
        }
        return Optional.empty();
    }

    private boolean isLast() {
        at++;
        return next() == 0;
    }

    private char next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private Optional<String> item() {
        StringBuilder item = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return Optional.of(item.toString());
            } else if (c != '\\') {
                item.append(c);
            } else if (!escape(item)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean escape(StringBuilder item) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at++);
        int simple = "\"\\/bfnrt".indexOf(c);
        if (simple >= 0) {
            item.append("\"\\/\b\f\n\r\t".charAt(simple));
            return true;
        }
        String digits = c == 'u' && at + 4 <= text.length() ? text.substring(at, at + 4) : "";
        if (!digits.matches("[0-9A-Fa-f]{4}")) {
            return false;
        }
        item.append((char) Integer.parseInt(digits, 16));
        at += 4;
        return true;
    }
}
