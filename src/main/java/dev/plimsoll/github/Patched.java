package dev.plimsoll.github;

import dev.plimsoll.snapshot.BlobId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a file's new content of its old one and the patch that GitHub shows, which saves asking for it. That it is right,
 * the blob's id proves.
 */
final class Patched {
    private static final Pattern HUNK =
            Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+\\d+(?:,\\d+)? @@.*", Pattern.DOTALL);
    private static final String NO_NEWLINE = "\\";

    private Patched() {}

    /** The bytes whose id this is; empty where old content and patch don't lead there. */
    static Optional<byte[]> of(byte[] old, String patch, String id) {
        try {
            byte[] made = apply(lines(new String(old, StandardCharsets.UTF_8)), lines(patch))
                    .getBytes(StandardCharsets.UTF_8);
            return BlobId.of(made).equals(id) ? Optional.of(made) : Optional.empty();
        } catch (IndexOutOfBoundsException | IllegalArgumentException doesNotFit) {
            return Optional.empty();
        }
    }

    private static String apply(List<String> old, List<String> patch) {
        StringBuilder made = new StringBuilder();
        int next = 0;
        for (int i = 0; i < patch.size(); i++) {
            String line = patch.get(i);
            Matcher hunk = HUNK.matcher(line);
            if (hunk.matches()) {
                int start = Integer.parseInt(hunk.group(1)) - ("0".equals(hunk.group(2)) ? 0 : 1);
                old.subList(next, start).forEach(made::append);
                next = start;
            } else if (line.startsWith("+") || line.startsWith(" ")) {
                made.append(text(patch, i));
                next += line.startsWith(" ") ? 1 : 0;
            } else if (line.startsWith("-")) {
                next++;
            }
        }
        old.subList(next, old.size()).forEach(made::append);
        return made.toString();
    }

    /** A line of the patch without its sign, ended as the file ends it: the patch's own last line has no end. */
    private static String text(List<String> patch, int i) {
        String line = patch.get(i).substring(1);
        boolean last = i + 1 < patch.size() && patch.get(i + 1).startsWith(NO_NEWLINE);
        String bare = line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
        return last ? bare : bare + "\n";
    }

    /** Lines with their ends. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
