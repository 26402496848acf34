package dev.plimsoll.publish;

import dev.plimsoll.audit.Severity;

/**
 * Which findings become inline comments.
 *
 * @param at from this severity on
 * @param limit at most so many a review
 */
public record Comments(Severity at, int limit) {
    public static final Comments DEFAULT = new Comments(Severity.MEDIUM, 20);
}
