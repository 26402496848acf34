package dev.plimsoll.report.issue;

import dev.plimsoll.report.Markdown;
import java.nio.charset.StandardCharsets;

/**
 * Links into a repository on GitHub.
 *
 * @param repository its address ("https://github.com/acme/shop")
 */
public record Links(String repository) {
    private static final int SHORT = 7;
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/";

    /** A commit by its first digits. */
    String commit(String id) {
        return "[`" + shortened(id) + "`](" + repository + "/commit/" + id + ")";
    }

    static String shortened(String commit) {
        return commit.substring(0, Math.min(SHORT, commit.length()));
    }

    /** The place as it was at the commit: lines that are pushed later don't move it. */
    String place(Seen seen) {
        if (seen.isRepository()) {
            return seen.where();
        }
        String lines = seen.line() == 0
                ? ""
                : "#L" + seen.line() + (seen.endLine() > seen.line() ? "-L" + seen.endLine() : "");
        return "[" + Markdown.code(seen.where()) + "](" + repository + "/blob/" + seen.commit() + "/"
                + encoded(seen.path()) + lines + ")";
    }

    private static String encoded(String path) {
        StringBuilder text = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(each) >= 0) {
                text.append((char) each);
            } else {
                text.append(String.format("%%%02X", each & 0xff));
            }
        }
        return text.toString();
    }
}
