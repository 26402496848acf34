package dev.plimsoll.github;

import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Content;
import dev.plimsoll.snapshot.Mode;
import dev.plimsoll.snapshot.Snapshot;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes snapshots of trees; a content that was not brought beforehand is asked for when a reader wants it. */
final class Snapshots {
    /** So many contents are asked for singly; a reader that wants more reads what {@code Interest} does not name. */
    private static final int SINGLES = 200;

    private final Contents contents;

    Snapshots(Contents contents) {
        this.contents = contents;
    }

    Snapshot of(Repo repo, Tree tree) {
        AtomicInteger singles = new AtomicInteger();
        return Snapshot.of(
                Optional.of(tree.commit()),
                tree.entries().stream()
                        .map(entry -> new Blob(
                                entry.path(), entry.id(), entry.mode(), size(entry), content(repo, entry, singles)))
                        .toList());
    }

    /** A comparison tells no sizes: then the content itself does, where it is there. */
    private long size(Tree.Entry entry) {
        return entry.size() >= 0
                ? entry.size()
                : contents.store().find(entry.id()).map(bytes -> bytes.length).orElse(0);
    }

    private Content content(Repo repo, Tree.Entry entry, AtomicInteger singles) {
        if (entry.mode() == Mode.SUBMODULE) {
            return () -> {
                throw new IOException("a submodule has no content here");
            };
        }
        return () -> {
            Optional<byte[]> kept = contents.store().find(entry.id());
            if (kept.isEmpty() && singles.incrementAndGet() > SINGLES) {
                throw new IOException("too many files would have to be asked for one by one");
            }
            return kept.isPresent() ? kept.get() : contents.one(repo, entry.id());
        };
    }
}
