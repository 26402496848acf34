package dev.plimsoll.model;

import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Unread;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads a snapshot's files through the parsers and remembers which were read, and what of them could not be. */
public final class Reading {
    private final Snapshot snapshot;
    private final ParseCache cache;
    private final Map<String, Set<Unread>> files = new LinkedHashMap<>();

    public Reading(Snapshot snapshot, ParseCache cache) {
        this.snapshot = snapshot;
        this.cache = cache;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** What the parser makes of a file. The file counts as read from now on, with all that could not be read of it. */
    public <T> T read(Blob blob, Parser<T> parser) {
        Parsed<T> parsed = cache.read(blob, parser);
        note(blob.path(), parsed.unread());
        return parsed.tree();
    }

    /** What the parser makes of a file that counts as read only where the answer shows it to be infrastructure. */
    public <T> T read(Blob blob, Parser<T> parser, Predicate<Parsed<T>> isInfrastructure) {
        Parsed<T> parsed = cache.read(blob, parser);
        if (isInfrastructure.test(parsed)) {
            note(blob.path(), parsed.unread());
        }
        return parsed.tree();
    }

    /** What the parser makes of a file that may turn out to be no infrastructure: nothing is remembered. */
    public <T> T peek(Blob blob, Parser<T> parser) {
        return cache.read(blob, parser).tree();
    }

    /** Says that a file is infrastructure and what of it could not be read (by a merge or a rendering, say). */
    public void note(String path, Collection<Unread> unread) {
        files.computeIfAbsent(path, p -> new LinkedHashSet<>()).addAll(unread);
    }

    Map<String, Set<Unread>> files() {
        return files;
    }
}
