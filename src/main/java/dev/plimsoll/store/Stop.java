package dev.plimsoll.store;

import java.time.Instant;

/**
 * The end of a lane: what waits in it is not done any more, unless something newer comes.
 *
 * @param kind what work is stopped
 * @param moment when GitHub says it became so
 */
public record Stop(String kind, String lane, String repository, Instant moment) {}
