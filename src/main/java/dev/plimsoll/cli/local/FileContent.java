package dev.plimsoll.cli.local;

import dev.plimsoll.snapshot.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file on this machine; a link that took its place is not followed. */
record FileContent(Path file) implements Content {
    private static final int MAXIMUM_BYTES = 64 << 20;

    @Override
    public byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(MAXIMUM_BYTES + 1);
            return bytes.length > MAXIMUM_BYTES ? NoContent.TOO_LARGE.bytes() : bytes;
        } catch (AccessDeniedException denied) {
            throw new IOException("permission denied", denied);
        }
    }

    private InputStream open() throws IOException {
        return Channels.newInputStream(Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }
}
