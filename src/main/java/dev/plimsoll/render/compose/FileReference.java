package dev.plimsoll.render.compose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path that one file names another by.
 *
 * @param path from the repository's root; empty where it leads elsewhere
 * @param reason why it leads nowhere that can be read
 */
public record FileReference(Optional<String> path, String reason) {
    private static final Pattern REMOTE =
            Pattern.compile("[a-z][a-z0-9+.-]*://.*|git@.*|oci:.*|[\\w.-]+@[\\w.-]+:.*|github\\.com/.*");

    /** What a path that stands in a file of a folder means. */
    public static FileReference of(String folder, String written) {
        if (REMOTE.matcher(written).matches()) {
            return elsewhere("it is fetched from elsewhere");
        }
        if (written.contains("${") || written.startsWith("$")) {
            return elsewhere("its path hangs on a variable");
        }
        if (written.startsWith("/") || written.startsWith("~") || written.matches("[A-Za-z]:.*")) {
            return elsewhere("it lies outside the repository");
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + written.replace('\\', '/')).split("/")) {
            if (part.equals("..") && parts.pollLast() == null) {
                return elsewhere("it lies outside the repository");
            } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.addLast(part);
            }
        }
        return new FileReference(Optional.of(String.join("/", parts)), "");
    }

    /** The folder of a path, "" for the root. */
    static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static FileReference elsewhere(String reason) {
        return new FileReference(Optional.empty(), reason);
    }
}
