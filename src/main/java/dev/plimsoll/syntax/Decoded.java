package dev.plimsoll.syntax;

import dev.plimsoll.snapshot.Blob;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A blob's bytes as text, and what is wrong with them: bytes that are no UTF-8 become U+FFFD, so that they do not hide the
 * rest; of what is no text at all there is none.
 *
 * @param passing true where only the content could not be had this time
 * @param marked true where the bytes begin with a byte order mark, which is no part of the text
 */
record Decoded(String text, Optional<Unread> problem, boolean passing, boolean marked) {
    private static final long MAXIMUM_BYTES = 16L << 20;
    private static final String LFS_POINTER = "version https://git-lfs.github.com/spec/";

    static Decoded of(Blob blob) {
        if (blob.size() > MAXIMUM_BYTES) {
            return unread(Place.ofFile(blob.path()), "larger than " + (MAXIMUM_BYTES >> 20) + " MiB");
        }
        byte[] bytes;
        try {
            bytes = blob.bytes();
        } catch (IOException failed) {
            String reason = "its content could not be had: " + failed.getMessage();
            return new Decoded("", Optional.of(new Unread(Place.ofFile(blob.path()), reason)), true, false);
        }
        return bytes.length > MAXIMUM_BYTES
                ? unread(Place.ofFile(blob.path()), "larger than " + (MAXIMUM_BYTES >> 20) + " MiB")
                : decode(blob.path(), bytes);
    }

    private static Decoded decode(String path, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        Optional<Unread> problem = Optional.empty();
        String text;
        if (decoder.decode(in, out, true).isError()) {
            problem = Optional.of(new Unread(Place.ofLine(path, lineAt(bytes, in.position())), "not UTF-8 text"));
            text = new String(bytes, StandardCharsets.UTF_8);
        } else {
            text = out.flip().toString();
        }
        boolean marked = text.startsWith("\uFEFF");
        if (marked) {
            text = text.substring(1);
        }
        if (text.indexOf('\0') >= 0) {
            return unread(Place.ofFile(path), "binary content");
        }
        return text.startsWith(LFS_POINTER)
                ? unread(Place.ofFile(path), "a Git LFS pointer: its content is not in the repository")
                : new Decoded(text, problem, false, marked);
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static Decoded unread(Place place, String reason) {
        return new Decoded("", Optional.of(new Unread(place, reason)), false, false);
    }
}
