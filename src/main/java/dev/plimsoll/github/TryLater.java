package dev.plimsoll.github;

import java.time.Instant;

/**
 * GitHub can't answer now: a rate limit, its own trouble, or the network's. Trying again from {@link #at} on is what it
 * asks for; the work itself has not failed.
 */
public final class TryLater extends RuntimeException {
    private final Instant at;
    private final boolean overloaded;

    public TryLater(Instant at, String why) {
        this(at, why, false);
    }

    TryLater(Instant at, String why, boolean overloaded) {
        super(why, null, false, false); // An answer of GitHub's: where in the program it came is no news.
        this.at = at;
        this.overloaded = overloaded;
    }

    public Instant at() {
        return at;
    }

    /** True where no answer came, perhaps because this one request was too much; false where the App's share is used up. */
    public boolean overloaded() {
        return overloaded;
    }
}
