package dev.plimsoll.model.tree;

import dev.plimsoll.snapshot.PathRules;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The patterns of one {@code .gitignore}, each with its line (gitignore(5)). Most say a name or an ending only: the rest
 * is not even tried where its last part could not be meant.
 */
final class IgnoreFile {
    private static final String WILD = "*?[]\\";

    static final Parser<IgnoreFile> IGNORES = new Parser<>() {
        @Override
        public Parsed<IgnoreFile> parse(Source source) {
            return Parsed.whole(new IgnoreFile(source.text().split("\r\n|\n|\r", -1)));
        }
    };

    /**
     * A pattern.
     *
     * @param anchored true where the whole path below the file's folder is meant, not a name at any depth
     * @param head what it begins with before the first wildcard
     * @param tail what it ends in after the last one
     */
    record Line(
            int number, String text, boolean takesBack, PathRules rules, boolean anchored, String head, String tail) {
        static Line of(int number, String text) {
            boolean back = text.startsWith("!");
            String pattern = back ? text.substring(1) : text;
            String bare = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
            boolean anchored = bare.contains("/");
            String path = bare.startsWith("/") ? bare.substring(1) : bare;
            int first = 0;
            while (first < path.length() && WILD.indexOf(path.charAt(first)) < 0) {
                first++;
            }
            int last = path.length();
            while (last > first && WILD.indexOf(path.charAt(last - 1)) < 0) {
                last--;
            }
            return new Line(
                    number,
                    text,
                    back,
                    PathRules.of(List.of(pattern)),
                    anchored,
                    path.substring(0, first),
                    first == path.length() ? path : path.substring(last));
        }

        /** Most lines are passed over by their first or last characters. */
        private boolean decides(String path, boolean folder) {
            int from = anchored ? 0 : path.lastIndexOf('/') + 1;
            return path.startsWith(head, from)
                    && path.endsWith(tail)
                    && rules.decide(path, folder).isPresent();
        }
    }

    private final List<Line> lines = new ArrayList<>();

    private IgnoreFile(String[] texts) {
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i].stripTrailing();
            if (!text.isEmpty() && !text.startsWith("#")) {
                lines.add(Line.of(i + 1, text));
            }
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** The last line that says something of a path relative to the file's folder. */
    Optional<Line> deciding(String path, boolean folder) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).decides(path, folder)) {
                return Optional.of(lines.get(i));
            }
        }
        return Optional.empty();
    }
}
