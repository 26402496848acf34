package dev.plimsoll.publish;

import dev.plimsoll.audit.Configuration;
import dev.plimsoll.audit.Severity;

/**
 * Which findings become inline comments.
 *
 * @param at from this severity on
 * @param limit at most so many a review
 */
public record Comments(Severity at, int limit) {
    public static final Comments DEFAULT = of(Configuration.DEFAULT);

    public static Comments of(Configuration configuration) {
        return new Comments(configuration.commentsAt(), configuration.commentLimit());
    }
}
