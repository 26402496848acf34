package dev.plimsoll.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the {@code .gitattributes} of a folder and of those above say of files (gitattributes(5)): the deepest file wins,
 * in one file the last line. Only GitHub Linguist's two attributes are kept; patterns that end in a slash match nothing.
 */
final class Attributes {
    static final String FILE = ".gitattributes";
    static final String VENDORED = "linguist-vendored";
    static final String GENERATED = "linguist-generated";
    static final Attributes NONE = new Attributes("", List.of(), null);

    private static final int MAXIMUM_BYTES = 1 << 20;

    private record Line(Glob glob, String attribute, Optional<Boolean> value) {}

    private final String folder;
    private final List<Line> lines;
    private final Attributes above;

    private Attributes(String folder, List<Line> lines, Attributes above) {
        this.folder = folder;
        this.lines = lines;
        this.above = above;
    }

    /** These with what a folder's own file says; a file that can't be had says nothing. */
    Attributes in(String path, Optional<Blob> file) {
        List<Line> own = new ArrayList<>();
        file.filter(blob -> blob.mode().isFile() && blob.size() <= MAXIMUM_BYTES)
                .ifPresent(blob -> text(blob).lines().forEach(line -> parse(line, own)));
        return own.isEmpty() ? this : new Attributes(path, own, this);
    }

    /** True for set, false for unset; empty where nothing is said. */
    Optional<Boolean> of(String attribute, String path) {
        for (Attributes at = this; at.above != null; at = at.above) {
            String relative = at.folder.isEmpty() ? path : path.substring(at.folder.length() + 1);
            for (int i = at.lines.size() - 1; i >= 0; i--) {
                Line line = at.lines.get(i);
                if (line.attribute.equals(attribute) && line.glob.matches(relative)) {
                    return line.value;
                }
            }
        }
        return Optional.empty();
    }

    private static void parse(String line, List<Line> into) {
        boolean quoted = line.startsWith("\"");
        int end = quoted ? line.indexOf('"', 1) : line.indexOf(' ');
        int tab = line.indexOf('\t');
        if (!quoted && tab >= 0 && (end < 0 || tab < end)) {
            end = tab;
        }
        if (end <= 0 || line.startsWith("#") || line.startsWith("[attr]")) {
            return;
        }
        String pattern = line.substring(quoted ? 1 : 0, end);
        for (String word : line.substring(end + 1).strip().split("\\s+")) {
            String name = word.replaceFirst("^[-!]", "").replaceFirst("=.*", "");
            if (name.equals(VENDORED) || name.equals(GENERATED)) {
                into.add(new Line(PathRules.anchored(pattern), name, value(word)));
            }
        }
    }

    private static Optional<Boolean> value(String word) {
        if (word.startsWith("!")) {
            return Optional.empty();
        }
        return Optional.of(!word.startsWith("-") && !word.endsWith("=false"));
    }

    private static String text(Blob file) {
        try {
            return new String(file.bytes(), StandardCharsets.UTF_8);
        } catch (IOException unknown) {
            return "";
        }
    }
}
