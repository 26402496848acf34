package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;

/**
 * What is known of whether anything asks a service how it is: its own health check, or the one of its image.
 *
 * @param reason why it is so, for {@code LACKS} and {@code UNKNOWN}
 */
public record ServiceHealth(ComposeService service, State state, String reason) implements Fact {
    /** What is known. */
    public enum State {
        /** The Compose file has a check, or the Dockerfile that the image is built from. */
        CHECKED,
        LACKS,
        UNKNOWN
    }

    @Override
    public Place place() {
        return service.place();
    }

    @Override
    public String name() {
        return service.name();
    }
}
