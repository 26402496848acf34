package dev.plimsoll.syntax.docker;

import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the text of an instruction in the ways that instructions ask for. */
final class WordSplitter {
    private final String path;
    private final LogicalLine line;
    private final String text;
    private final char escape;

    WordSplitter(String path, LogicalLine line, char escape) {
        this.path = path;
        this.line = line;
        this.text = line.text();
        this.escape = escape;
    }

    String text(DockerWord.Range range) {
        return text.substring(range.start(), range.end());
    }

    DockerWord asWord(DockerWord.Range range) {
        return new DockerWord(path, line, range, text(range));
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The next word up to a blank, quotes not minded. */
    Optional<DockerWord.Range> word(int from) {
        int start = skipBlanks(from);
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return start == end ? Optional.empty() : Optional.of(new DockerWord.Range(start, end));
    }

    /** All words up to blanks: BuildKit minds no quotes in FROM, COPY, ADD, EXPOSE and VOLUME. */
    List<DockerWord> words(int from) {
        List<DockerWord> words = new ArrayList<>();
        Optional<DockerWord.Range> next = word(from);
        while (next.isPresent()) {
            words.add(asWord(next.get()));
            next = word(next.get().end());
        }
        return words;
    }

    /** All that is left, blanks around it cut off; empty for none. */
    Optional<DockerWord> rest(int from) {
        int start = skipBlanks(from);
        int end = text.length();
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? Optional.empty() : Optional.of(asWord(new DockerWord.Range(start, end)));
    }

    /** The items of a JSON list of texts; empty where the text is none (then it is a shell's). */
    Optional<List<DockerWord>> list(int from) {
        int start = skipBlanks(from);
        return start < text.length() && text.charAt(start) == '['
                ? new JsonList(path, line, start).read()
                : Optional.empty();
    }

    /** Adds the flags at the beginning; answers where they end. */
    int flags(int from, List<DockerFlag> flags) {
        int at = skipBlanks(from);
        while (text.startsWith("--", at)) {
            DockerWord.Range flag = new DockerWord.Range(at, quotedEnd(at));
            String written = text(flag);
            int equals = written.indexOf('=');
            String name = written.substring(2, equals < 0 ? written.length() : equals);
            if (name.isEmpty()) {
                return flag.end();
            }
            String value = equals < 0 ? "" : unquoted(written.substring(equals + 1));
            flags.add(new DockerFlag(name, value, place(flag)));
            at = skipBlanks(flag.end());
        }
        return at;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") || value.startsWith("'"))
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Words up to blanks that stand in no quotes. */
    List<DockerWord.Range> quotedWords(int from) {
        List<DockerWord.Range> words = new ArrayList<>();
        int start = skipBlanks(from);
        while (start < text.length()) {
            int end = quotedEnd(start);
            words.add(new DockerWord.Range(start, end));
            start = skipBlanks(end);
        }
        return words;
    }

    private int quotedEnd(int from) {
        char quote = 0;
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quote == 0 && Character.isWhitespace(c)) {
                return at;
            } else if (c == escape && quote != '\'') {
                at++;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            }
            at++;
        }
        return text.length();
    }

    /**
     * The pairs of ENV, LABEL and ARG; one without a name where a word is none. "ENV name a value" is the old form.
     *
     * @param bare whether a name may stand without a value
     */
    List<DockerPair> pairs(int from, boolean bare) {
        List<DockerWord.Range> words = quotedWords(from);
        if (!bare && !words.isEmpty() && text(words.get(0)).indexOf('=') < 0) {
            Optional<DockerWord> value = rest(words.get(0).end());
            String name = value.isPresent() ? text(words.get(0)) : "";
            int end = value.map(v -> text.stripTrailing().length())
                    .orElse(words.get(0).end());
            return List.of(new DockerPair(
                    name,
                    value.map(DockerWord::text),
                    place(new DockerWord.Range(words.get(0).start(), end))));
        }
        List<DockerPair> pairs = new ArrayList<>();
        for (DockerWord.Range word : words) {
            String written = text(word);
            int equals = written.indexOf('=');
            String name = equals >= 0 ? written.substring(0, equals) : bare ? written : "";
            Optional<String> value = equals < 0 ? Optional.empty() : Optional.of(written.substring(equals + 1));
            pairs.add(new DockerPair(name, value, place(word)));
        }
        return pairs;
    }

    private Place place(DockerWord.Range range) {
        return Place.of(path, line.span(range.start(), range.end()));
    }
}
