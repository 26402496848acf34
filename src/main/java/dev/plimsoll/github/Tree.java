package dev.plimsoll.github;

import dev.plimsoll.snapshot.Mode;
import java.util.List;

/** What a commit's tree names, without contents: may be kept in a database, since no secret stands in it. */
public record Tree(String commit, List<Entry> entries) {
    public Tree {
        entries = List.copyOf(entries);
    }

    /**
     * A file, a symlink or a submodule.
     *
     * @param path from the root, with forward slashes
     * @param id git's object id
     * @param size in bytes; 0 for a submodule, and -1 where GitHub did not tell
     */
    public record Entry(String path, String id, Mode mode, long size) {}
}
