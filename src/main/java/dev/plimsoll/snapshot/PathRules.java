package dev.plimsoll.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An ordered list of path patterns of which the last that matches decides, as gitignore(5) and the {@code ignore} of
 * Plimsoll's configuration have them: a pattern without a slash means that name at any depth, one with a slash is anchored, one that ends in
 * a slash means folders only, {@code !} takes back.
 */
public final class PathRules {
    /** No pattern at all. */
    public static final PathRules NONE = new PathRules(List.of());

    private record Line(Glob glob, boolean takesBack, boolean foldersOnly) {}

    private final List<Line> lines;

    private PathRules(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** The rules of a file in gitignore's form. */
    public static PathRules ofFile(String text) {
        return of(text.lines().filter(line -> !line.startsWith("#")).toList());
    }

    /** The rules of a list of patterns. */
    public static PathRules of(List<String> patterns) {
        List<Line> lines = new ArrayList<>();
        for (String pattern : patterns) {
            line(trimmed(pattern)).ifPresent(lines::add);
        }
        return new PathRules(lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What is decided of this very path (not of its folders): true for left out, false for taken back; empty for nothing. */
    public Optional<Boolean> decide(String path, boolean folder) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if ((folder || !line.foldersOnly) && line.glob.matches(path)) {
                return Optional.of(!line.takesBack);
            }
        }
        return Optional.empty();
    }

    /** True where the file or a folder above it is left out; what lies in such a folder can't be taken back. */
    public boolean leavesOut(String path) {
        if (lines.isEmpty()) {
            return false;
        }
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (decide(path.substring(0, slash), true).orElse(false)) {
                return true;
            }
        }
        return decide(path, false).orElse(false);
    }

    private static Optional<Line> line(String written) {
        boolean takesBack = written.startsWith("!");
        String pattern = takesBack ? written.substring(1) : written;
        boolean foldersOnly = pattern.endsWith("/");
        if (foldersOnly) {
            pattern = pattern.substring(0, pattern.length() - 1);
        }
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Line(anchored(pattern), takesBack, foldersOnly));
    }

    /** A pattern relative to the folder that it stands for: one without a slash at any depth below it (gitignore(5)). */
    static Glob anchored(String pattern) {
        if (pattern.startsWith("/")) {
            return Glob.of(pattern.substring(1));
        }
        return Glob.of(pattern.contains("/") ? pattern : "**/" + pattern);
    }

    /** Blanks at the end do not count unless escaped. */
    private static String trimmed(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && !(end > 1 && line.charAt(end - 2) == '\\')) {
            end--;
        }
        return line.substring(0, end);
    }
}
