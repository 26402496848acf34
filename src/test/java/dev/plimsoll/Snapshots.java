package dev.plimsoll;

import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Mode;
import dev.plimsoll.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Snapshots made of texts, for tests. */
public final class Snapshots {
    private Snapshots() {}

    public static Snapshot of(Map<String, String> files) {
        List<Blob> blobs = new ArrayList<>();
        files.forEach((path, text) -> blobs.add(file(path, text)));
        return Snapshot.of(Optional.empty(), blobs);
    }

    public static Blob file(String path, String text) {
        return blob(path, Mode.REGULAR, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Blob link(String path, String target) {
        return blob(path, Mode.SYMLINK, target.getBytes(StandardCharsets.UTF_8));
    }

    public static Blob blob(String path, Mode mode, byte[] bytes) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
            return new Blob(path, HexFormat.of().formatHex(sha1.digest(bytes)), mode, bytes.length, () -> bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
