package dev.plimsoll.syntax.yaml;

import dev.plimsoll.syntax.Place;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A scalar: its text after escapes and folding, how it is written, and its tag where one is written ("!reset").
 *
 * @param tag the explicit tag, "" for none
 */
public record YamlScalar(Place place, String raw, Style style, String tag) implements YamlNode {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final int LONGEST_NULL = 4;
    private static final Set<String> TRUTHS = Set.of("true", "yes", "on", "y");

    /** How a scalar is written (YAML 1.2, chapters 7.3 and 8.1). */
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    @Override
    public boolean isNull() {
        return raw.length() <= LONGEST_NULL && style == Style.PLAIN && NULLS.contains(raw) && !tag.equals("!!str");
    }

    @Override
    public Optional<String> text() {
        return isNull() ? Optional.empty() : Optional.of(raw);
    }

    @Override
    public boolean isTrue() {
        return style == Style.PLAIN ? TRUTHS.contains(raw.toLowerCase(Locale.ROOT)) : raw.equalsIgnoreCase("true");
    }

    /** True for a block scalar, whose first text line stands one line below the place's. */
    public boolean isBlock() {
        return style == Style.LITERAL || style == Style.FOLDED;
    }

    /** The line of a part of the text: exact in a literal block, whose lines are the file's; else where the text begins. */
    public Place placeOf(int offset) {
        if (!isBlock()) {
            return place;
        }
        long breaks = style == Style.LITERAL
                ? raw.substring(0, offset).chars().filter(c -> c == '\n').count()
                : 0;
        return Place.ofLine(place.path(), place.line() + 1 + (int) breaks);
    }
}
