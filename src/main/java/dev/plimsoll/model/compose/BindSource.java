package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;

/**
 * A file of the repository, by its path, that a service is to have mounted.
 *
 * @param reason why nothing can be said, for {@code UNKNOWN}
 */
public record BindSource(ComposeService service, ComposeMount mount, State state, String reason) implements Fact {
    /** Whether it is there. */
    public enum State {
        HELD,
        MISSING,
        UNKNOWN
    }

    @Override
    public Place place() {
        return mount.place();
    }

    @Override
    public String name() {
        return "mount " + mount.target() + " of service " + service.key();
    }
}
