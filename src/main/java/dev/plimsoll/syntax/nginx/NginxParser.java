package dev.plimsoll.syntax.nginx;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import java.util.ArrayList;
import java.util.List;

/** Reads nginx's configuration: words, ";" behind a directive, "{" and "}" around a block. What is odd is passed over. */
public final class NginxParser implements Parser<List<NginxDirective>> {
    public static final NginxParser NGINX = new NginxParser();

    private static final int DEEPEST = 60;
    private static final int LONGEST_NAME = 100;

    private NginxParser() {}

    @Override
    public Parsed<List<NginxDirective>> parse(Source source) {
        Reader reader = new Reader(source);
        List<NginxDirective> all = new ArrayList<>();
        while (reader.at < source.text().length()) {
            all.addAll(reader.block(0));
        }
        return Parsed.whole(List.copyOf(all));
    }

    /** Goes through the text once. */
    private static final class Reader {
        private final Source source;
        private final String text;
        private int at;
        private int line = 1;

        Reader(Source source) {
            this.source = source;
            this.text = source.text();
        }

        List<NginxDirective> block(int depth) {
            List<NginxDirective> found = new ArrayList<>();
            List<String> words = new ArrayList<>();
            int first = line;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '#') {
                    at = end('\n', at);
                } else if (Character.isWhitespace(c)) {
                    line += c == '\n' ? 1 : 0;
                    at++;
                } else if (c == ';' || c == '{') {
                    at++;
                    List<NginxDirective> block = c == '{' && depth < DEEPEST ? block(depth + 1) : List.of();
                    if (!words.isEmpty()) {
                        found.add(new NginxDirective(source.line(first), words, block));
                    }
                    words = new ArrayList<>();
                } else if (c == '}') {
                    at++;
                    return found;
                } else {
                    first = words.isEmpty() ? line : first;
                    words.add(word(c));
                }
            }
            return found;
        }

        private String word(char c) {
            int from = at;
            if (c == '"' || c == '\'') {
                at = Math.min(text.length(), end(c, at + 1) + 1);
                String quoted = text.substring(from + 1, Math.max(from + 1, at - 1));
                line += (int) quoted.chars().filter(one -> one == '\n').count();
                return quoted;
            }
            while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && ";{}".indexOf(text.charAt(at)) < 0
                    || isVariable()) {
                at++;
            }
            at += at == from ? 1 : 0;
            return text.substring(from, at);
        }

        /** The braces of "${name}" belong to a word. */
        private boolean isVariable() {
            if (at >= text.length() || at == 0) {
                return false;
            }
            char c = text.charAt(at);
            if (c == '{') {
                return text.charAt(at - 1) == '$';
            }
            String before = text.substring(Math.max(0, at - LONGEST_NAME), at);
            int open = before.lastIndexOf("${");
            return c == '}' && open >= 0 && before.substring(open + 2).matches("\\w+");
        }

        private int end(char mark, int from) {
            int end = from;
            while (end < text.length() && text.charAt(end) != mark) {
                end += text.charAt(end) == '\\' && mark != '\n' ? 2 : 1;
            }
            return Math.min(end, text.length());
        }
    }
}
