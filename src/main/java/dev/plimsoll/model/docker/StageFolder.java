package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.regex.Pattern;

/**
 * A WORKDIR.
 *
 * @param stage the stage's name
 * @param text with the values of its variables; those that are not known stand in it as they are written
 * @param known false where such a variable is in it
 * @param below true where an absolute one stands before it in the stage, or in one that it is built from
 */
public record StageFolder(Place place, String stage, String text, boolean known, boolean below) implements Fact {
    private static final Pattern ABSOLUTE = Pattern.compile("[/\\\\].*|[A-Za-z]:[/\\\\].*");

    @Override
    public String name() {
        return "working folder " + text + " of " + stage;
    }

    public boolean isAbsolute() {
        return ABSOLUTE.matcher(text).matches();
    }

    /** True where nothing is known of how it begins. */
    public boolean isUnknown() {
        return !known && text.startsWith("$");
    }
}
