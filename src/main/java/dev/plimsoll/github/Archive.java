package dev.plimsoll.github;

import dev.plimsoll.snapshot.BlobId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.LongPredicate;
import java.util.zip.GZIPInputStream;

/**
 * Reads the contents of a tar.gz archive (POSIX ustar) by their blob ids. Names are not looked at: the tree has them, and
 * an archive leaves files out and changes some, as attributes tell it.
 */
final class Archive {
    private static final int BLOCK = 512;
    private static final int SIZE = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int TYPE = 156;
    private static final int LINK = 157;
    private static final int LINK_LENGTH = 100;
    private static final int OCTAL = 8;
    /** What the archive may unpack to; more is not read. */
    private static final long UNPACKED = 2L << 30;

    private Archive() {}

    /** Every content of a wanted size, and every link's target, with its id; ends early where the archive is broken. */
    static void read(byte[] tarGz, LongPredicate wantedSize, BiConsumer<String, byte[]> found) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(tarGz), 1 << 16)) {
            long unpacked = 0;
            for (byte[] head = in.readNBytes(BLOCK);
                    head.length == BLOCK && head[0] != 0;
                    head = in.readNBytes(BLOCK)) {
                long size = size(head);
                long padded = (size + BLOCK - 1) / BLOCK * BLOCK;
                unpacked += BLOCK + padded;
                if (unpacked > UNPACKED) {
                    return;
                }
                if (head[TYPE] == '2') {
                    byte[] target = link(head);
                    found.accept(BlobId.of(target), target);
                }
                boolean file = head[TYPE] == '0' || head[TYPE] == 0;
                if (file && size <= Wanted.LARGEST && wantedSize.test(size)) {
                    byte[] bytes = in.readNBytes((int) size);
                    found.accept(BlobId.of(bytes), bytes);
                    in.skipNBytes(padded - size);
                } else {
                    in.skipNBytes(padded);
                }
            }
        }
    }

    private static long size(byte[] head) throws IOException {
        String octal = new String(head, SIZE, SIZE_LENGTH, StandardCharsets.US_ASCII)
                .replace('\0', ' ')
                .strip();
        if (!octal.matches("[0-7]{1,12}")) {
            throw new IOException("an archive's entry has no readable size");
        }
        return Long.parseLong(octal, OCTAL);
    }

    private static byte[] link(byte[] head) {
        int end = LINK;
        while (end < LINK + LINK_LENGTH && head[end] != 0) {
            end++;
        }
        return Arrays.copyOfRange(head, LINK, end);
    }
}
