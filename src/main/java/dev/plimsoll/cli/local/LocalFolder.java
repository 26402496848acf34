package dev.plimsoll.cli.local;

import dev.plimsoll.audit.Nearest;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.Unread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder as it stands. In a git work tree, what git ignores and does not track is left out.
 *
 * @param unread folders that could not be listed
 */
public record LocalFolder(Snapshot snapshot, List<Unread> unread) {
    public LocalFolder {
        unread = List.copyOf(unread);
    }

    public static LocalFolder read(Path folder) throws WrongInput {
        if (!Files.isDirectory(folder)) {
            String what = Files.exists(folder) ? " is not a folder" : " does not exist";
            throw new WrongInput(folder + what + (Files.exists(folder) ? "" : hint(folder)));
        }
        if (Stream.of("HEAD", "objects", "refs").allMatch(part -> Files.exists(folder.resolve(part)))) {
            throw new WrongInput(folder + " is a git directory: name it with --repo and a revision with --ref");
        }
        try {
            Path real = folder.toRealPath();
            FolderWalk walk = new FolderWalk(real, WorkTree.around(real));
            List<Blob> blobs = walk.blobs();
            return new LocalFolder(Snapshot.of(Optional.empty(), blobs), walk.unread());
        } catch (IOException broken) {
            throw new WrongInput(folder + " can't be read: " + broken.getMessage());
        }
    }

    private static String hint(Path folder) {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (parent == null || folder.getFileName() == null) {
            return "";
        }
        try (Stream<Path> siblings = Files.list(parent)) {
            return Nearest.hint(
                    folder.getFileName().toString(),
                    siblings.filter(Files::isDirectory)
                            .map(path -> path.getFileName().toString())
                            .toList());
        } catch (IOException none) {
            return "";
        }
    }
}
