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
    static final Parser<IgnoreFile> IGNORES = new Parser<>() {
        @Override
        public Parsed<IgnoreFile> parse(Source source) {
            return Parsed.whole(new IgnoreFile(source.text().split("\r\n|\n|\r", -1)));
        }
    };

    /**
     * A pattern.
     *
     * @param name the very name that it means at any depth; empty where it means more
     * @param ending what a name ends in that it means at any depth; empty where it means more
     */
    record Line(
            int number,
            String text,
            boolean takesBack,
            PathRules rules,
            Optional<String> name,
            Optional<String> ending) {
        private Optional<Boolean> decide(String path, boolean folder) {
            int slash = path.lastIndexOf('/') + 1;
            if (name.isPresent() && !path.startsWith(name.get(), slash)
                    || ending.isPresent() && !path.endsWith(ending.get())) {
                return Optional.empty();
            }
            return rules.decide(path, folder);
        }
    }

    private final List<Line> lines = new ArrayList<>();

    private IgnoreFile(String[] texts) {
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i].stripTrailing();
            if (!text.isEmpty() && !text.startsWith("#")) {
                boolean back = text.startsWith("!");
                String pattern = back ? text.substring(1) : text;
                String bare = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
                boolean anywhere = !bare.contains("/") && !bare.isEmpty();
                lines.add(new Line(
                        i + 1,
                        text,
                        back,
                        PathRules.of(List.of(pattern)),
                        anywhere && isPlain(bare) ? Optional.of(bare) : Optional.empty(),
                        anywhere && bare.startsWith("*") && isPlain(bare.substring(1))
                                ? Optional.of(bare.substring(1))
                                : Optional.empty()));
            }
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c == '*' || c == '?' || c == '[' || c == '\\');
    }

    List<Line> lines() {
        return lines;
    }

    /** The last line that says something of a path relative to the file's folder. */
    Optional<Line> deciding(String path, boolean folder) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).decide(path, folder).isPresent()) {
                return Optional.of(lines.get(i));
            }
        }
        return Optional.empty();
    }
}
