package dev.plimsoll.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Names findings so that they are known again: by rule, file and subject, equal ones by their order in the file. */
public final class Fingerprints {
    private static final int BYTES = 16;

    private final MessageDigest digest = sha256();
    private final Map<String, Integer> seen = new HashMap<>();

    /** The next fingerprint of this rule, file and subject. */
    public String of(String rule, String path, String subject) {
        String identity = rule + '\0' + path + '\0' + subject;
        int order = seen.merge(identity, 1, Integer::sum);
        byte[] hash = digest.digest((identity + '\0' + order).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
