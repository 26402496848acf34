package dev.plimsoll.cli;

import dev.plimsoll.model.Repository;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import java.util.List;
import java.util.Optional;

/**
 * Reads the Python files of a snapshot on another core while this one reads the rest: they take as long as all else. What
 * it reads is kept in the cache; what fails here fails again, and is told, where it is read in earnest.
 */
final class HeadStart {
    private HeadStart() {}

    static void python(Snapshot snapshot, ParseCache cache) {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            List<Blob> python = snapshot.blobs().stream()
                    .filter(blob -> blob.path().endsWith(".py"))
                    .toList();
            Thread thread = new Thread(() -> Repository.read(Snapshot.of(Optional.empty(), python), cache));
            thread.setUncaughtExceptionHandler((same, failure) -> {});
            thread.setDaemon(true);
            thread.start();
        }
    }
}
