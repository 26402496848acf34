package dev.plimsoll.publish;

import dev.plimsoll.github.ChangedFile;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of the head that a diff shows: GitHub takes comments on these only. */
public final class DiffLines {
    /** No line at all. */
    public static final DiffLines NONE = new DiffLines(Map.of());

    private static final Pattern HUNK = Pattern.compile("@@ -\\d+(?:,\\d+)? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@.*");

    private final Map<String, BitSet> right;

    private DiffLines(Map<String, BitSet> right) {
        this.right = Map.copyOf(right);
    }

    /** The lines that GitHub's patches show. */
    public static DiffLines of(List<ChangedFile> files) {
        Map<String, String> patches = new HashMap<>();
        files.forEach(file -> file.patch().ifPresent(patch -> patches.put(file.path(), patch)));
        return ofPatches(patches);
    }

    /** The lines that the hunks of unified diffs show, by the head's path. */
    public static DiffLines ofPatches(Map<String, String> patches) {
        Map<String, BitSet> right = new HashMap<>();
        patches.forEach((path, patch) -> right.put(path, shown(patch)));
        return new DiffLines(right);
    }

    public boolean contains(String path, int line) {
        return right.containsKey(path) && right.get(path).get(line);
    }

    /** True where one hunk shows all lines from the first to the last. */
    boolean contains(String path, int first, int last) {
        return right.containsKey(path) && right.get(path).nextClearBit(first) > last;
    }

    private static BitSet shown(String patch) {
        BitSet lines = new BitSet();
        int next = 0;
        int end = 0;
        for (String text : patch.split("\n", -1)) {
            Matcher hunk = HUNK.matcher(text);
            if (hunk.matches()) {
                next = Integer.parseInt(hunk.group(1));
                end = next + (hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2)));
            } else if (next < end && (text.isEmpty() || text.startsWith("+") || text.startsWith(" "))) {
                lines.set(next++);
            }
        }
        return lines;
    }
}
