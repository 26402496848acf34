package dev.plimsoll.model.waiver;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * A comment {@code plimsoll:ignore RULE until DATE -- REASON} as it is written, right or wrong.
 *
 * @param place the comment's line
 * @param rule the word behind the mark, "" for none
 * @param until the word behind "until"
 * @param reason the text behind "--"
 * @param stray words that belong to none of these
 * @param line the line of code that it is about: its own, or the next one where it stands alone
 */
public record InlineWaiver(
        Place place, String rule, Optional<String> until, Optional<String> reason, String stray, int line)
        implements Fact {
    @Override
    public String name() {
        return "waiver of " + (rule.isEmpty() ? "no rule" : rule);
    }

    /** True where it is about a line of a file, or stands at its head and is about the file. */
    public boolean isBeside(Place other) {
        if (!other.path().equals(place.path())) {
            return false;
        }
        return other.hasLine()
                ? other.line() <= line
                        && line <= Math.max(other.line(), other.span().endLine())
                : place.line() == 1;
    }
}
