package dev.plimsoll.jobs;

import java.time.Instant;

/** A job can't be done now, and has not failed: it is to be tried again at this moment (a rate limit, say). */
public final class Postponed extends RuntimeException {
    private final Instant until;

    public Postponed(Instant until, String why) {
        super(why);
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}
