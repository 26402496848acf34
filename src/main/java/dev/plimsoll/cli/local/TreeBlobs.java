package dev.plimsoll.cli.local;

import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Content;
import dev.plimsoll.snapshot.Mode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The entries of a commit's tree. What a partial or broken repository lacks is an entry whose bytes can't be had. */
final class TreeBlobs {
    private static final int MAXIMUM_BYTES = 64 << 20;

    private final Repository repository;

    TreeBlobs(Repository repository) {
        this.repository = repository;
    }

    List<Blob> of(ObjectId commit) throws IOException {
        List<Blob> blobs = new ArrayList<>();
        try (RevWalk commits = new RevWalk(repository);
                TreeWalk entries = new TreeWalk(repository)) {
            entries.addTree(commits.parseCommit(commit).getTree());
            entries.setRecursive(true);
            while (entries.next()) {
                blobs.add(blob(entries));
            }
        }
        return blobs;
    }

    private Blob blob(TreeWalk entry) {
        ObjectId id = entry.getObjectId(0);
        Mode mode = Mode.of(entry.getRawMode(0));
        if (mode == Mode.SUBMODULE) {
            return new Blob(entry.getPathString(), id.name(), mode, 0, NoContent.SUBMODULE);
        }
        try {
            long size = entry.getObjectReader().getObjectSize(id, Constants.OBJ_BLOB);
            return new Blob(entry.getPathString(), id.name(), mode, size, content(id));
        } catch (IOException absent) {
            return new Blob(entry.getPathString(), id.name(), mode, 0, NoContent.MISSING);
        }
    }

    private Content content(ObjectId id) {
        return () -> {
            try (ObjectReader reader = repository.newObjectReader()) {
                return reader.open(id, Constants.OBJ_BLOB).getCachedBytes(MAXIMUM_BYTES);
            } catch (MissingObjectException missing) {
                return NoContent.MISSING.bytes();
            } catch (LargeObjectException large) {
                return NoContent.TOO_LARGE.bytes();
            }
        };
    }
}
