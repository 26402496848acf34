package dev.plimsoll.cli.local;

import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.BlobId;
import dev.plimsoll.snapshot.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file on this machine that the user names. */
public final class LocalFile {
    private LocalFile() {}

    /** The file under the path as the user writes it. */
    public static Blob read(Path file) throws WrongInput {
        if (!Files.isRegularFile(file)) {
            throw new WrongInput(file + (Files.exists(file) ? " is not a file" : " does not exist"));
        }
        try {
            FileContent content = new FileContent(file.toRealPath());
            byte[] bytes = content.bytes();
            return new Blob(file.toString(), BlobId.of(bytes), Mode.REGULAR, bytes.length, () -> bytes);
        } catch (IOException failed) {
            throw new WrongInput(file + " can't be read: " + failed.getMessage());
        }
    }
}
