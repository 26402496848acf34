package dev.plimsoll.syntax.caddy;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Unread;
import java.util.ArrayList;
import java.util.List;

/** Reads a Caddyfile: a block opens with "{" as the last word of a line and closes with "}" alone on one. */
public final class CaddyParser implements Parser<List<CaddyDirective>> {
    public static final CaddyParser CADDYFILE = new CaddyParser();

    private static final int DEEPEST = 60;

    private CaddyParser() {}

    @Override
    public Parsed<List<CaddyDirective>> parse(Source source) {
        Reader reader = new Reader(source);
        List<CaddyDirective> all = new ArrayList<>();
        while (reader.at < reader.lines.length) {
            all.addAll(reader.block(0));
        }
        return new Parsed<>(List.copyOf(all), reader.unread);
    }

    /** Goes through the lines once. */
    private static final class Reader {
        private final Source source;
        private final String[] lines;
        private final List<Unread> unread = new ArrayList<>();
        private int at;

        Reader(Source source) {
            this.source = source;
            this.lines = source.text().split("\r?\n", -1);
        }

        List<CaddyDirective> block(int depth) {
            List<CaddyDirective> found = new ArrayList<>();
            while (at < lines.length) {
                int line = ++at;
                List<String> words = words(lines[line - 1]);
                while (continues(words, depth) && at < lines.length) {
                    words.addAll(words(lines[at++]));
                }
                if (words.isEmpty()) {
                    continue;
                } else if (words.get(0).equals("}")) {
                    return found;
                }
                boolean opens = words.get(words.size() - 1).equals("{");
                List<String> own = opens ? words.subList(0, words.size() - 1) : words;
                if (opens && depth > DEEPEST) {
                    unread.add(new Unread(source.line(line), "blocks in blocks without end"));
                    at = lines.length;
                }
                found.add(new CaddyDirective(source.line(line), own, opens ? block(depth + 1) : List.of()));
            }
            if (depth > 0 && unread.isEmpty()) {
                unread.add(new Unread(source.line(lines.length), "a block has no end"));
            }
            return found;
        }

        /** Addresses go on behind a comma, and any line behind a backslash. */
        private static boolean continues(List<String> words, int depth) {
            if (words.isEmpty()) {
                return false;
            }
            String last = words.get(words.size() - 1);
            if (last.equals("\\")) {
                words.remove(words.size() - 1);
                return true;
            }
            return depth == 0 && last.endsWith(",");
        }

        private static List<String> words(String line) {
            List<String> words = new ArrayList<>();
            StringBuilder word = new StringBuilder();
            boolean started = false;
            char quote = 0;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (quote != 0 && c == quote) {
                    quote = 0;
                } else if (quote == 0 && !started && (c == '"' || c == '`')) {
                    quote = c;
                    started = true;
                } else if (quote == 0 && !started && c == '#') {
                    break;
                } else if (quote == 0 && Character.isWhitespace(c)) {
                    if (started) {
                        words.add(word.toString());
                    }
                    word.setLength(0);
                    started = false;
                } else {
                    word.append(c);
                    started = true;
                }
            }
            if (started) {
                words.add(word.toString());
            }
            return words;
        }
    }
}
