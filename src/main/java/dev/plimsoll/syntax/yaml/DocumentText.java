package dev.plimsoll.syntax.yaml;

import java.util.ArrayList;
import java.util.List;

/** The text of one document of a stream, from its marker on, and the line of the file on which it starts (from 1). */
record DocumentText(String text, int firstLine) {

    static List<DocumentText> split(String text) {
        List<DocumentText> documents = new ArrayList<>();
        int start = 0;
        int startLine = 1;
        int line = 1;
        for (int at = 0; at < text.length(); line++) {
            if (at > start && isMarker(text, at) && !onlyDirectives(text, start, at)) {
                documents.add(new DocumentText(text.substring(start, at), startLine));
                start = at;
                startLine = line;
            }
            at = nextLine(text, at);
        }
        if (start < text.length()) {
            documents.add(new DocumentText(text.substring(start), startLine));
        }
        return documents;
    }

    private static int nextLine(String text, int at) {
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return text.length();
    }

    private static boolean isMarker(String text, int at) {
        return text.startsWith("---", at) && (at + 3 == text.length() || Character.isWhitespace(text.charAt(at + 3)));
    }

    private static boolean onlyDirectives(String text, int from, int to) {
        return text.charAt(from) == '%'
                && text.substring(from, to)
                        .lines()
                        .allMatch(l -> l.isBlank() || l.startsWith("%") || l.startsWith("#"));
    }
}
