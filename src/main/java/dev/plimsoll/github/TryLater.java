package dev.plimsoll.github;

import java.time.Instant;

/**
 * GitHub can't answer now: a rate limit, its own trouble, or the network's. Trying again from {@link #at} on is what it
 * asks for; the work itself has not failed.
 */
public final class TryLater extends RuntimeException {
    private final Instant at;

    public TryLater(Instant at, String why) {
        super(why);
        this.at = at;
    }

    public Instant at() {
        return at;
    }
}
