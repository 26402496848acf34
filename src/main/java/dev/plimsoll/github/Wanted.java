package dev.plimsoll.github;

import dev.plimsoll.model.Interest;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Mode;
import dev.plimsoll.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which contents of a snapshot a review needs: those that can hold facts, and where symlinks lead. */
final class Wanted {
    /** Nothing larger is read as infrastructure, in bytes. */
    static final long LARGEST = 16L << 20;

    private Wanted() {}

    /** The blobs whose content is not there yet, one an id. */
    static List<Blob> missing(List<Snapshot> snapshots, BlobStore store) {
        Map<String, Blob> missing = new LinkedHashMap<>();
        for (Snapshot snapshot : snapshots) {
            for (Blob blob : snapshot.blobs()) {
                if (in(blob) && !missing.containsKey(blob.id()) && !store.has(blob.id())) {
                    missing.put(blob.id(), blob);
                }
            }
        }
        return new ArrayList<>(missing.values());
    }

    private static boolean in(Blob blob) {
        return blob.mode() == Mode.SYMLINK
                || blob.mode().isFile() && blob.size() <= LARGEST && Interest.in(blob.path());
    }
}
