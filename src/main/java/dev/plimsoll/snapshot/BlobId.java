package dev.plimsoll.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Git's name of a blob: the SHA-1 of "blob", its size, and its bytes (gitformat-pack(5)). */
public final class BlobId {
    private BlobId() {}

    /** Forty hexadecimal digits. */
    public static String of(byte[] bytes) {
        MessageDigest sha1 = sha1();
        sha1.update(("blob " + bytes.length + '\0').getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(sha1.digest(bytes));
    }

    /** A name of the same form for what is known by other means than its bytes. */
    public static String ofText(String text) {
        return HexFormat.of().formatHex(sha1().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-1", missing);
        }
    }
}
