package dev.plimsoll.snapshot;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A folder of a tree with all that lies in it. */
final class Folder {
    /** What lies deeper counts as lying here, so that walking the tree has a bounded depth. */
    private static final int MAXIMUM_DEPTH = 200;

    private final Map<String, Folder> folders = new LinkedHashMap<>();
    private final Map<String, Blob> files = new LinkedHashMap<>();
    private final String path;
    private final Folder parent;
    private int count;

    private Folder(String path, Folder parent) {
        this.path = path;
        this.parent = parent;
    }

    /** The root of a tree; it is its own parent. */
    static Folder treeOf(Collection<Blob> blobs) {
        Folder root = new Folder("", null);
        blobs.forEach(root::add);
        return root;
    }

    private void add(Blob blob) {
        Folder folder = this;
        int from = 0;
        int depth = 0;
        String path = blob.path();
        for (int slash = path.indexOf('/'); slash >= 0 && depth < MAXIMUM_DEPTH; slash = path.indexOf('/', from)) {
            folder.count++;
            Folder above = folder;
            String until = path.substring(0, slash);
            folder = above.folders.computeIfAbsent(path.substring(from, slash), name -> new Folder(until, above));
            from = slash + 1;
            depth++;
        }
        folder.count++;
        folder.files.put(path.substring(from), blob);
    }

    String path() {
        return path;
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean isRoot() {
        return parent == null;
    }

    Folder parent() {
        return isRoot() ? this : parent;
    }

    /** How many files lie in it, at any depth. */
    int count() {
        return count;
    }

    Map<String, Folder> folders() {
        return folders;
    }

    Map<String, Blob> files() {
        return files;
    }

    boolean has(String name) {
        return files.containsKey(name) || folders.containsKey(name);
    }

    boolean hasAny(Collection<String> names) {
        return names.stream().anyMatch(this::has);
    }
}
