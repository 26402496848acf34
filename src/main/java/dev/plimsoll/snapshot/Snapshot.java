package dev.plimsoll.snapshot;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A repository at one commit (or a folder as it stands): its files by path, what is left out of them and why. A path is
 * never resolved to anything outside the snapshot.
 */
public final class Snapshot {
    private final Optional<String> commit;
    private final NavigableMap<String, Blob> everything;
    private final NavigableMap<String, Blob> kept;
    private final List<Excluded> excluded;
    private final Map<String, Blob> attributeFiles;

    private Snapshot(
            Optional<String> commit,
            NavigableMap<String, Blob> everything,
            NavigableMap<String, Blob> kept,
            List<Excluded> excluded,
            Map<String, Blob> attributeFiles) {
        this.commit = commit;
        this.everything = everything;
        this.kept = kept;
        this.excluded = List.copyOf(excluded);
        this.attributeFiles = attributeFiles;
    }

    /** A snapshot of these blobs; what is vendored, generated or a copy is told apart here. */
    public static Snapshot of(Optional<String> commit, Collection<Blob> blobs) {
        return of(commit, blobs, PathRules.NONE, attributeFiles(blobs));
    }

    /** The same, with what the owners' configuration ignores left out as well. */
    public Snapshot ignoring(PathRules ignored) {
        return ignored.isEmpty() ? this : of(commit, everything.values(), ignored, attributeFiles);
    }

    /** The same, where another snapshot's {@code .gitattributes} tell what is vendored or generated. */
    public Snapshot attributedAs(Snapshot other) {
        return attributeFiles.equals(other.attributeFiles)
                ? this
                : of(commit, everything.values(), PathRules.NONE, other.attributeFiles);
    }

    private static Map<String, Blob> attributeFiles(Collection<Blob> blobs) {
        Map<String, Blob> files = new HashMap<>();
        blobs.stream()
                .filter(blob ->
                        blob.path().endsWith(Attributes.FILE) && blob.name().equals(Attributes.FILE))
                .forEach(blob -> files.put(blob.path(), blob));
        return Map.copyOf(files);
    }

    private static Snapshot of(
            Optional<String> commit, Collection<Blob> blobs, PathRules ignored, Map<String, Blob> attributeFiles) {
        NavigableMap<String, Blob> everything = new TreeMap<>();
        blobs.forEach(blob -> everything.put(blob.path(), blob));
        List<Excluded> excluded = Exclusions.of(everything.values(), ignored, attributeFiles);
        NavigableMap<String, Blob> kept = new TreeMap<>(everything);
        excluded.forEach(left -> {
            kept.remove(left.path());
            below(kept, left.path()).clear();
        });
        return new Snapshot(commit, everything, kept, excluded, attributeFiles);
    }

    /** This snapshot with other contents for some of its files; which files are left out stays as it is. */
    public Snapshot with(Map<String, byte[]> contents) {
        NavigableMap<String, Blob> all = new TreeMap<>(everything);
        NavigableMap<String, Blob> looked = new TreeMap<>(kept);
        contents.forEach((path, bytes) -> {
            Blob changed = new Blob(path, BlobId.of(bytes), everything.get(path).mode(), bytes.length, () -> bytes);
            all.put(path, changed);
            looked.replace(path, changed);
        });
        return new Snapshot(Optional.empty(), all, looked, excluded, attributeFiles);
    }

    /** The commit's id in full; empty for a folder. */
    public Optional<String> commit() {
        return commit;
    }

    /** All entries that rules look at, by path. */
    public Collection<Blob> blobs() {
        return Collections.unmodifiableCollection(kept.values());
    }

    public List<Excluded> excluded() {
        return excluded;
    }

    /** The file at a path, symlinks on the way followed inside the tree. Also finds what is excluded. */
    public Optional<Blob> find(String path) {
        return Links.follow(everything, path)
                .map(everything::get)
                .filter(blob -> blob.mode().isFile());
    }

    /** True for a file, a folder or a submodule at this path ("" is the root). */
    public boolean exists(String path) {
        return path.isEmpty()
                || Links.follow(everything, path)
                        .filter(real -> everything.containsKey(real) || isFolder(real))
                        .isPresent();
    }

    /** True where the path, taken literally, is a folder with something in it. */
    public boolean isFolder(String path) {
        return path.isEmpty() ? !everything.isEmpty() : !below(everything, path).isEmpty();
    }

    /** The entries below a folder, those that rules look at. */
    public Collection<Blob> below(String folder) {
        return Collections.unmodifiableCollection((folder.isEmpty() ? kept : below(kept, folder)).values());
    }

    private static NavigableMap<String, Blob> below(NavigableMap<String, Blob> blobs, String folder) {
        return blobs.subMap(folder + "/", true, folder + "0", false);
    }
}
