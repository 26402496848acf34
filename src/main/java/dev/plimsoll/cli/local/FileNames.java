package dev.plimsoll.cli.local;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Names of files as git has them: their bytes read as UTF-8, or as ISO 8859-1 where they are none. Java reads them in the
 * locale's encoding, which loses letters in the locale "C"; the path's URI still has the bytes.
 */
final class FileNames {
    private FileNames() {}

    /** The last part of a path. */
    static String of(Path path) {
        String name = path.getFileName().toString();
        if (name.chars().allMatch(c -> c < 0x80)) {
            return name;
        }
        String raw = path.toUri().getRawPath();
        int end = raw.endsWith("/") ? raw.length() - 1 : raw.length();
        return decoded(raw.substring(raw.lastIndexOf('/', end - 1) + 1, end));
    }

    /** All of a path, as it is written: a symlink's target. */
    static String whole(Path path) {
        StringBuilder all = new StringBuilder(path.isAbsolute() ? "/" : "");
        for (Path part : path) {
            all.append(all.length() > 1 || all.length() == 1 && all.charAt(0) != '/' ? "/" : "")
                    .append(of(part));
        }
        return all.toString();
    }

    private static String decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%') {
                bytes.write(Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(raw.charAt(i));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException other) {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
