package dev.plimsoll.syntax;

/**
 * Text into a positioned tree, or a tree into facts: a pure function of path and text, so that its result can be kept by
 * path and blob id. Never throws on any text; what it cannot read, it says in {@link Parsed#unread()}.
 */
@FunctionalInterface
public interface Parser<T> {
    Parsed<T> parse(Source source);

    /** False where what is made of a text is next to nothing, so that keeping it costs as little. */
    default boolean keepsText() {
        return true;
    }
}
