package dev.plimsoll.cli.local;

import dev.plimsoll.snapshot.BlobId;
import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributes;

/** The name of a file's content: git's, but for what is too large to read only for its name. */
final class ObjectName {
    /** What is larger is never parsed; a name by size and time is enough then, and costs no reading. */
    private static final long WORTH_READING = 16 << 20;

    private ObjectName() {}

    static String of(FileContent content, BasicFileAttributes attributes) {
        if (attributes.size() <= WORTH_READING) {
            try {
                return BlobId.of(content.bytes());
            } catch (IOException unreadable) {
                return ofOutside(content, attributes);
            }
        }
        return ofOutside(content, attributes);
    }

    private static String ofOutside(FileContent content, BasicFileAttributes attributes) {
        return BlobId.ofText(content.file() + "\0" + attributes.size() + "\0" + attributes.lastModifiedTime());
    }
}
