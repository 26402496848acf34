package dev.plimsoll.github;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plimsoll.snapshot.BlobId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Keeps contents in memory and in files that only the own user can read, each up to a bound; of the files, those that were
 * not asked for the longest go first. A file that is damaged is as good as missing.
 */
public final class BlobFolder implements BlobStore {
    private static final long MEMORY = 64L << 20;
    private static final long DISK = 1L << 30;

    private final Path folder;
    private final long bound;
    private final AtomicLong kept = new AtomicLong();
    private final Cache<String, byte[]> memory = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((String id, byte[] bytes) -> 100 + bytes.length)
            .executor(Runnable::run)
            .build();

    /** In this folder, which is made where it is missing. */
    public BlobFolder(Path folder) throws IOException {
        this(folder, DISK);
    }

    BlobFolder(Path folder, long bound) throws IOException {
        this.folder = folder;
        this.bound = bound;
        ownFolder(folder);
        kept.set(files().stream().mapToLong(Stored::size).sum());
    }

    @Override
    public Optional<byte[]> find(String id) {
        byte[] bytes = memory.getIfPresent(id);
        if (bytes == null) {
            bytes = fromDisk(id).orElse(null);
            if (bytes != null) {
                memory.put(id, bytes);
            }
        }
        return Optional.ofNullable(bytes);
    }

    @Override
    public boolean has(String id) {
        return memory.getIfPresent(id) != null || Files.isRegularFile(file(id));
    }

    @Override
    public void keep(String id, byte[] bytes) {
        memory.put(id, bytes);
        try {
            ownFolder(file(id).getParent());
            Path part = Files.createTempFile(folder, "part", "");
            Files.write(part, bytes);
            Files.move(part, file(id), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            if (kept.addAndGet(bytes.length) > bound) {
                makeRoom();
            }
        } catch (IOException full) {
            // What can't be written stays in memory as long as it may, and is asked for again after that.
            memory.put(id, bytes);
        }
    }

    private Optional<byte[]> fromDisk(String id) {
        try {
            byte[] bytes = Files.readAllBytes(file(id));
            if (BlobId.of(bytes).equals(id)) {
                Files.setLastModifiedTime(file(id), FileTime.from(Instant.now()));
                return Optional.of(bytes);
            }
            Files.deleteIfExists(file(id));
        } catch (IOException absent) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Path file(String id) {
        if (!id.matches("[0-9a-f]{40}|[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no object id");
        }
        return folder.resolve(id.substring(0, 2)).resolve(id.substring(2));
    }

    /** Temporary files are made readable by their owner only by Java itself; folders are not. */
    private static void ownFolder(Path made) throws IOException {
        if (!Files.isDirectory(made)) {
            Files.createDirectories(made);
            if (made.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private record Stored(Path path, long size, FileTime used) {}

    private synchronized void makeRoom() throws IOException {
        List<Stored> oldest =
                files().stream().sorted(Comparator.comparing(Stored::used)).toList();
        long size = oldest.stream().mapToLong(Stored::size).sum();
        for (Stored file : oldest) {
            if (size <= bound / 4 * 3) {
                break;
            }
            Files.deleteIfExists(file.path());
            size -= file.size();
        }
        kept.set(size);
    }

    private List<Stored> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(Files::isRegularFile)
                    .flatMap(path -> stored(path).stream())
                    .toList();
        }
    }

    private static Optional<Stored> stored(Path path) {
        try {
            return Optional.of(new Stored(path, Files.size(path), Files.getLastModifiedTime(path)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
