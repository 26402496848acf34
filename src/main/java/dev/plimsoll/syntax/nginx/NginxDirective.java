package dev.plimsoll.syntax.nginx;

import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.stream.Stream;

/** A directive with its arguments and the block that it opens, if it opens one. */
public record NginxDirective(Place place, List<String> words, List<NginxDirective> block) {
    public NginxDirective {
        words = List.copyOf(words);
        block = List.copyOf(block);
    }

    public String name() {
        return words.get(0);
    }

    public List<String> arguments() {
        return words.subList(1, words.size());
    }

    /** The directives in its block and in theirs. */
    public Stream<NginxDirective> all() {
        return block.stream().flatMap(one -> Stream.concat(Stream.of(one), one.all()));
    }
}
