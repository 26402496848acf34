package dev.plimsoll.cli.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Git's name of a blob: the SHA-1 of "blob", its size, and its bytes (gitformat-pack(5)). */
final class ObjectName {
    /** What is larger is never parsed; a name by size and time is enough then, and costs no reading. */
    private static final long WORTH_READING = 16 << 20;

    private ObjectName() {}

    static String of(byte[] bytes) {
        MessageDigest sha1 = sha1();
        sha1.update(("blob " + bytes.length + '\0').getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(sha1.digest(bytes));
    }

    static String of(FileContent content, BasicFileAttributes attributes) {
        if (attributes.size() <= WORTH_READING) {
            try {
                return of(content.bytes());
            } catch (IOException unreadable) {
                return ofOutside(content, attributes);
            }
        }
        return ofOutside(content, attributes);
    }

    private static String ofOutside(FileContent content, BasicFileAttributes attributes) {
        String outside = content.file() + "\0" + attributes.size() + "\0" + attributes.lastModifiedTime();
        return HexFormat.of().formatHex(sha1().digest(outside.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-1", missing);
        }
    }
}
