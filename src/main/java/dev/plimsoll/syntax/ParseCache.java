package dev.plimsoll.syntax;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plimsoll.snapshot.Blob;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * What parsers made of blobs, kept by path, blob id and parser. The path belongs to the key because every node knows its
 * place.
 */
public final class ParseCache {
    private static final long CHARACTERS = 64L << 20;

    private record Key(String path, String id, Parser<?> parser) {}

    /** What is kept; a file whose content could not be had this time may be had the next. */
    private record Kept(Parsed<?> parsed, long characters, boolean passing) {}

    private final ConcurrentMap<Key, Kept> kept;
    private final PathAnswers paths = new PathAnswers();
    private final Derived derived = new Derived();

    private ParseCache(ConcurrentMap<Key, Kept> kept) {
        this.kept = kept;
    }

    /** A cache for a process that stays: it holds trees of a bounded length of source text. */
    public ParseCache() {
        this(Caffeine.newBuilder()
                .maximumWeight(CHARACTERS)
                .weigher((Key key, Kept value) -> (int) Math.min(Integer.MAX_VALUE, 100 + value.characters))
                .executor(Runnable::run)
                .<Key, Kept>build()
                .asMap());
    }

    /** A cache for one look at one or two commits: it keeps all, and costs nothing to set up. */
    public static ParseCache forOnce() {
        return new ParseCache(new ConcurrentHashMap<>());
    }

    /** What the parser makes of the blob's text, or an empty answer of its own where the bytes can't be had as text. */
    @SuppressWarnings("unchecked")
    public <T> Parsed<T> read(Blob blob, Parser<T> parser) {
        Key key = new Key(blob.path(), blob.id(), parser);
        Kept found = kept.computeIfAbsent(key, absent -> parse(blob, parser));
        if (found.passing) {
            kept.remove(key);
        }
        return (Parsed<T>) found.parsed;
    }

    /** These paths, for questions about them. */
    public PathList paths(List<String> ordered) {
        return new PathList(ordered, paths);
    }

    /** What is made of these objects; the same thing again while they are the same objects ({@link Derived}). */
    public <T> T derived(Object maker, List<?> inputs, Supplier<T> make) {
        return derived.of(maker, inputs, make);
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
