package dev.plimsoll.syntax;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plimsoll.snapshot.Blob;
import java.util.ArrayList;
import java.util.List;

/**
 * What parsers made of blobs, kept by path, blob id and parser. The path belongs to the key because every node knows its
 * place. Bounded by the weight of the text that was read.
 */
public final class ParseCache {
    private static final long DEFAULT_CHARACTERS = 64L << 20;

    private record Key(String path, String id, Parser<?> parser) {}

    /** What is kept; a file whose content could not be had this time may be had the next. */
    private record Kept(Parsed<?> parsed, long characters, boolean passing) {}

    private final Cache<Key, Kept> kept;

    /** A cache that holds trees of about this many characters of source text. */
    public ParseCache(long characters) {
        kept = Caffeine.newBuilder()
                .maximumWeight(characters)
                .weigher((Key key, Kept value) -> (int) Math.min(Integer.MAX_VALUE, 100 + value.characters))
                .executor(Runnable::run)
                .build();
    }

    public ParseCache() {
        this(DEFAULT_CHARACTERS);
    }

    /** What the parser makes of the blob's text, or an empty answer of its own where the bytes can't be had as text. */
    @SuppressWarnings("unchecked")
    public <T> Parsed<T> read(Blob blob, Parser<T> parser) {
        Key key = new Key(blob.path(), blob.id(), parser);
        Kept found = kept.get(key, absent -> parse(blob, parser));
        if (found.passing) {
            kept.invalidate(key);
        }
        return (Parsed<T>) found.parsed;
    }

    private static <T> Kept parse(Blob blob, Parser<T> parser) {
        Decoded decoded = Decoded.of(blob);
        Source source = new Source(blob.path(), decoded.text());
        Parsed<T> parsed = parser.parse(source);
        if (decoded.problem().isPresent()) {
            List<Unread> unread = new ArrayList<>(List.of(decoded.problem().get()));
            unread.addAll(parsed.unread());
            parsed = new Parsed<>(parsed.tree(), unread);
        }
        return new Kept(parsed, parser.weight(source, parsed.tree()), decoded.passing());
    }
}
