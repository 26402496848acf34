package dev.plimsoll.audit;

import dev.plimsoll.syntax.Place;

/**
 * A repair that is certain: another text for a span of a file. A rule may offer one that fits how the file is usually
 * written; it reaches a reader only where applying it makes the finding go and brings no other ({@link Repairs}).
 *
 * @param place the span that is replaced; of a whole line, only the line counts
 * @param text what stands there afterwards; whole lines without their ends, where lines are added
 */
public record Edit(Place place, Kind kind, String text) {
    /** How the text takes its place. */
    public enum Kind {
        /** Instead of the span. */
        REPLACE,
        /** As lines of their own above the span's first line, indented like the span's start. */
        ABOVE,
        /** As lines of their own below the span's last line, indented like the span's start. */
        BELOW,
        /** Nothing: the span's lines go as a whole. */
        REMOVE_LINES
    }

    /** Another text instead of the span. */
    public static Edit replace(Place span, String text) {
        return new Edit(span, Kind.REPLACE, text);
    }

    /** Lines above the place, indented like its start: a line's own indentation comes on top. */
    public static Edit above(Place place, String lines) {
        return new Edit(place, Kind.ABOVE, lines);
    }

    /** Lines below the place, indented like its start: a line's own indentation comes on top. */
    public static Edit below(Place place, String lines) {
        return new Edit(place, Kind.BELOW, lines);
    }

    public static Edit removeLines(Place place) {
        return new Edit(place, Kind.REMOVE_LINES, "");
    }
}
