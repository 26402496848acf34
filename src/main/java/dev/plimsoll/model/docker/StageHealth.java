package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;

/**
 * What is known of whether anything asks a container of an image how it is.
 *
 * @param reason what is known: for {@code LACKS} why it is meant to stay, for {@code UNKNOWN} why it can't be told
 */
public record StageHealth(Stage stage, State state, String reason) implements Fact {
    /** What is known. */
    public enum State {
        /** A HEALTHCHECK, or every Compose service that runs it has a check of its own. */
        CHECKED,
        LACKS,
        UNKNOWN
    }

    @Override
    public Place place() {
        return stage.place();
    }

    @Override
    public String name() {
        return stage.name();
    }
}
