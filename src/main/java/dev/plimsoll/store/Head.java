package dev.plimsoll.store;

import java.time.Instant;

/** The commit a lane's work is about, and when GitHub says it became so: by that, newer overtakes older. */
public record Head(String commit, Instant moment) {}
