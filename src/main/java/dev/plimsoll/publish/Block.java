package dev.plimsoll.publish;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The App's own part of an issue's text, between two hidden lines; what stands around it is people's. The first of the lines
 * also says whether the App left the issue as done: so a person's closing is told from its own, also after a crash.
 */
record Block(String before, String own, boolean done, String after) {
    private static final String START = "<!-- plimsoll:tracking-issue %s -->\n";
    private static final String END = "<!-- plimsoll:tracking-issue end -->";
    private static final Pattern STARTS =
            Pattern.compile("^<!-- plimsoll:tracking-issue (open|done) -->\\r?$", Pattern.MULTILINE);
    private static final Pattern ENDS = Pattern.compile("^" + END + "\\r?$", Pattern.MULTILINE);
    private static final String HINT =
            "_Plimsoll keeps this part up to date. What is written above or below it stays._\n\n";

    /** How many characters it takes beside the text itself. */
    static final int FRAME = START.length() + END.length() + HINT.length() + 4;

    /** In an issue's text, which may have been through a form that writes other line ends; empty where none is there. */
    static Optional<Block> in(String body) {
        Matcher start = STARTS.matcher(body);
        if (!start.find()) {
            return Optional.empty();
        }
        int end = -1;
        Matcher ends = ENDS.matcher(body);
        while (ends.find()) {
            end = ends.end();
        }
        return end < start.end()
                ? Optional.empty()
                : Optional.of(new Block(
                        body.substring(0, start.start()),
                        body.substring(start.start(), end).replace("\r", ""),
                        start.group(1).equals("done"),
                        body.substring(end)));
    }

    /** The one of an issue, or a place for it below what people wrote. */
    static Block of(String body) {
        return in(body).orElseGet(() -> new Block(body.isBlank() ? "" : body.stripTrailing() + "\n\n", "", false, ""));
    }

    /** For so many characters of people's there is no room for the App's. */
    int around() {
        return before.length() + after.length();
    }

    /** The whole text with another part of the App's. */
    String with(String text, boolean isDone) {
        return before + framed(text, isDone) + after;
    }

    /** True where the App's part says this already. */
    boolean says(String text, boolean isDone) {
        return own.equals(framed(text, isDone));
    }

    private static String framed(String text, boolean isDone) {
        return String.format(START, isDone ? "done" : "open") + HINT + text.stripTrailing() + "\n\n" + END;
    }
}
