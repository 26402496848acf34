package dev.plimsoll.syntax;

import java.util.List;

/**
 * What a parser made of a file: always a tree (what could be read of it), and what could not be read. A broken part
 * never hides the rest.
 */
public record Parsed<T>(T tree, List<Unread> unread) {
    public Parsed {
        unread = List.copyOf(unread);
    }

    public static <T> Parsed<T> whole(T tree) {
        return new Parsed<>(tree, List.of());
    }
}
