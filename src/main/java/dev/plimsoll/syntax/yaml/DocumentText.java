package dev.plimsoll.syntax.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of one document of a stream, with its directives and markers, and the line of the file on which it starts (from
 * 1). Markers are found without parsing: "---" and "..." at the start of a line always are some (YAML 1.2, rule
 * c-forbidden). Stretches of comments and empty lines are no documents.
 */
record DocumentText(String text, int firstLine) {

    static List<DocumentText> split(String text) {
        return new Cutter(text).cut();
    }

    /** One walk over a stream's lines. */
    private static final class Cutter {
        private final String text;
        private final List<DocumentText> documents = new ArrayList<>();
        private int start;
        private int startLine = 1;
        private boolean begun;

        Cutter(String text) {
            this.text = text;
        }

        List<DocumentText> cut() {
            int line = 1;
            for (int at = 0; at < text.length(); line++) {
                int next = nextLine(at);
                if (isMarker("---", at)) {
                    if (begun) {
                        end(at, at, line);
                    }
                    begun = true;
                } else if (isMarker("...", at)) {
                    end(at, next, line + 1);
                } else {
                    begun |= isContent(at, next);
                }
                at = next;
            }
            end(text.length(), text.length(), line);
            return documents;
        }

        private void end(int end, int next, int nextLine) {
            if (begun) {
                documents.add(new DocumentText(text.substring(start, end), startLine));
            }
            start = next;
            startLine = nextLine;
            begun = false;
        }

        private boolean isMarker(String marker, int at) {
            int after = at + marker.length();
            return text.startsWith(marker, at)
                    && (after == text.length() || Character.isWhitespace(text.charAt(after)));
        }

        /** A directive is no content: a document may still begin behind it. */
        private boolean isContent(int from, int to) {
            if (text.charAt(from) == '%') {
                return false;
            }
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (!Character.isWhitespace(c)) {
                    return c != '#';
                }
            }
            return false;
        }

        private int nextLine(int at) {
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
    }
}
