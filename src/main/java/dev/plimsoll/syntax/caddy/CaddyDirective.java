package dev.plimsoll.syntax.caddy;

import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of a Caddyfile with the block that it opens, if it opens one.
 *
 * @param words its words, quotes taken off; of a site its addresses, of the global options none
 */
public record CaddyDirective(Place place, List<String> words, List<CaddyDirective> block) {
    public CaddyDirective {
        words = List.copyOf(words);
        block = List.copyOf(block);
    }

    /** Its first word, "" for none. */
    public String name() {
        return words.isEmpty() ? "" : words.get(0);
    }

    /** The directives in its block and in theirs. */
    public Stream<CaddyDirective> all() {
        return block.stream().flatMap(one -> Stream.concat(Stream.of(one), one.all()));
    }
}
