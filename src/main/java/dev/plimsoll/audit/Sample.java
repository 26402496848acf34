package dev.plimsoll.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A small repository that shows a rule at work. A line that ends in the mark {@code <<<} is where a finding is expected;
 * the mark is cut off before anyone reads the file.
 */
public final class Sample {
    private static final String MARK = "<<<";

    private final Map<String, String> files = new LinkedHashMap<>();
    private final Set<String> expected = new TreeSet<>();

    private Sample() {}

    /** A sample of one file; {@link #and} adds more. */
    public static Sample of(String path, String text) {
        return new Sample().and(path, text);
    }

    public Sample and(String path, String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            boolean marked = line.endsWith(MARK);
            lines.add(marked ? line.substring(0, line.length() - MARK.length()).stripTrailing() : line);
            if (marked) {
                expected.add(path + ":" + lines.size());
            }
        }
        files.put(path, String.join("\n", lines));
        return this;
    }

    /** A finding is expected that has no line: of a file as a whole, or of the repository ("."). */
    public Sample foundAt(String path) {
        expected.add(path);
        return this;
    }

    /** Text by path, marks cut off, in the order of writing. */
    public Map<String, String> files() {
        return Collections.unmodifiableMap(files);
    }

    /** Path and line ("Dockerfile:3"), or path alone, of each finding that is expected, sorted. */
    public Set<String> expected() {
        return Collections.unmodifiableSet(expected);
    }

    /** The text of the first file, as a page shows it. */
    public Map.Entry<String, String> first() {
        return files.entrySet().iterator().next();
    }
}
