package dev.plimsoll.github;

import java.util.List;
import java.util.Optional;

/**
 * A check run to be written. Annotations are added to those it has; everything else replaces what was there.
 *
 * @param conclusion empty while it is in progress
 * @param annotations at most {@value #ANNOTATIONS} a request (GitHub's REST documentation, "Create a check run")
 */
public record CheckRun(
        String name,
        String head,
        String externalId,
        Optional<String> conclusion,
        Output output,
        List<Annotation> annotations) {
    public static final int ANNOTATIONS = 50;
    /** The longest summary and the longest text, in characters (the same page). */
    public static final int TEXT = 65_535;

    /** The button that every one of the App's check runs has. */
    public static final Button AGAIN = new Button("Check again", "Review this commit once more", "recheck");

    public CheckRun {
        annotations = List.copyOf(annotations);
    }

    /** At most 20, 40 and 20 characters (the same page). */
    public record Button(String label, String description, String identifier) {}

    /** What a reader sees: a line, and Markdown. */
    public record Output(String title, String summary) {}
}
