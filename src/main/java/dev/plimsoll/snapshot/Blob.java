package dev.plimsoll.snapshot;

import java.io.IOException;

/**
 * One entry of a snapshot: its path from the root with forward slashes, git's object id of the content, what kind of
 * entry it is, its size in bytes (0 for a submodule), and where its bytes come from.
 */
public record Blob(String path, String id, Mode mode, long size, Content content) {

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder it lies in, "" for the root. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The same content at another path: what a symlink leads to. */
    public Blob at(String otherPath) {
        return new Blob(otherPath, id, mode, size, content);
    }

    public byte[] bytes() throws IOException {
        return content.bytes();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Blob blob && path.equals(blob.path) && id.equals(blob.id) && mode == blob.mode;
    }

    @Override
    public int hashCode() {
        return path.hashCode() * 31 + id.hashCode();
    }
}
