package dev.plimsoll.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Names findings so that they are known again: by their identity, equal ones by their order in the file. */
public final class Fingerprints {
    private static final int BYTES = 16;

    private final MessageDigest digest = sha256();
    private final Map<Identity, Integer> seen = new HashMap<>();

    /** The next fingerprint of this identity. */
    public String of(Identity identity) {
        return print(identity, count(identity));
    }

    /** Counts one more of an identity; 1 for the first. */
    int count(Identity identity) {
        return seen.merge(identity, 1, Integer::sum);
    }

    /** The fingerprint of the first of an identity, whatever was counted. */
    String first(Identity identity) {
        return print(identity, 1);
    }

    String print(Identity identity, int order) {
        String all = String.join("\0", identity.rule(), identity.path(), identity.subject(), Integer.toString(order));
        return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
