package dev.plimsoll.publish;

import dev.plimsoll.audit.Configuration;
import dev.plimsoll.audit.Severity;
import java.util.Optional;

/**
 * Which findings become inline comments.
 *
 * @param at from this severity on
 * @param limit at most so many a review
 * @param withheld why none is made now, for the reader; empty where they are made
 */
public record Comments(Severity at, int limit, Optional<String> withheld) {
    public static final Comments DEFAULT = of(Configuration.DEFAULT);

    private static final String DRAFT = "This is a draft: comments on its lines come when it is ready for review.";

    public Comments(Severity at, int limit) {
        this(at, limit, Optional.empty());
    }

    public static Comments of(Configuration configuration) {
        return new Comments(configuration.commentsAt(), configuration.commentLimit());
    }

    /** The same for a draft. */
    public Comments ofDraft() {
        return new Comments(at, limit, Optional.of(DRAFT));
    }

    /** The same for commits that no pull request shows. */
    public Comments ofNoPage() {
        return new Comments(at, limit, Optional.of(""));
    }
}
