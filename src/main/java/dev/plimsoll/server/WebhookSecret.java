package dev.plimsoll.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What GitHub signs its deliveries with (GitHub's documentation, "Validating webhook deliveries": HMAC-SHA-256 over the raw
 * body, in X-Hub-Signature-256). Never shows itself.
 */
public final class WebhookSecret {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SHAPE = "sha256=[0-9a-f]{64}";

    private final SecretKeySpec key;

    WebhookSecret(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** True where this can be a signature at all: nothing else has to be read of a request without one. */
    static boolean hasShape(String signature) {
        return signature.matches(SHAPE);
    }

    /** True where the body was signed with this secret. Takes the same time wherever a wrong signature differs. */
    boolean signed(byte[] body, String signature) {
        byte[] expected = ("sha256=" + HexFormat.of().formatHex(digest(body))).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] digest(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return "a webhook secret";
    }
}
