package dev.plimsoll.syntax;

/**
 * Text into a positioned tree, or a tree into facts: a pure function of path and text, so that its result can be kept by
 * path and blob id. Never throws on any text; what it cannot read, it says in {@link Parsed#unread()}.
 */
@FunctionalInterface
public interface Parser<T> {
    Parsed<T> parse(Source source);

    /** How much a cache should think the tree weighs, in characters of source: 0 where it is next to nothing. */
    default long weight(Source source, T tree) {
        return source.text().length();
    }
}
