package dev.plimsoll.model.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands between the lines of a PEM or OpenPGP armour, however a file embeds it: with the indentation of YAML, the
 * "\n" of JSON, the quotes and signs of a program's source. Sources: RFC 7468 (PEM), RFC 1421 (its headers), RFC 8017 and
 * RFC 5958 (RSA and PKCS #8 keys), OpenSSH's PROTOCOL.key, RFC 9580 (OpenPGP).
 *
 * @param encrypted true where a header says so
 */
record KeyBody(byte[] bytes, boolean encrypted) {
    private static final int SHORTEST = 40;
    private static final int FEWEST_DIFFERENT = 16;
    private static final Pattern WRITTEN_LINE_END = Pattern.compile("\\\\+[nr]");
    private static final Pattern TEXT_PREFIX = Pattern.compile("\\b[bBrRuUfF]{1,2}(?=[\"'])");
    private static final Pattern HEADER = Pattern.compile("[\\s\"'#*+|>/]*[A-Za-z][A-Za-z-]*: .*");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\"'`,;()\\\\<>|]+");
    private static final Pattern SIGNS = Pattern.compile("[+*#.&]|//|\\.=|\\+=");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
    private static final Pattern CHECKSUM = Pattern.compile("=[A-Za-z0-9+/]{4}");
    private static final byte[] OPENSSH = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);

    /** The body that a text holds; empty where it is no complete one (dots, a placeholder, prose). */
    static Optional<KeyBody> of(String text) {
        String lines = TEXT_PREFIX
                .matcher(WRITTEN_LINE_END.matcher(text).replaceAll("\n"))
                .replaceAll("");
        StringBuilder base64 = new StringBuilder();
        boolean encrypted = false;
        for (String line : lines.split("\n")) {
            if (HEADER.matcher(line).matches()) {
                encrypted |= line.toUpperCase(Locale.ROOT).contains("ENCRYPTED");
            } else if (!append(line, base64)) {
                return Optional.empty();
            }
        }
        byte[] bytes = decoded(base64.toString());
        boolean plausible =
                bytes.length >= SHORTEST && base64.chars().distinct().count() >= FEWEST_DIFFERENT;
        return plausible ? Optional.of(new KeyBody(bytes, encrypted)) : Optional.empty();
    }

    private static boolean append(String line, StringBuilder base64) {
        for (String part : BETWEEN.split(line)) {
            if (BASE64.matcher(part).matches() && !SIGNS.matcher(part).matches()) {
                base64.append(part);
            } else if (!part.isEmpty()
                    && !SIGNS.matcher(part).matches()
                    && !CHECKSUM.matcher(part).matches()) {
                return false;
            }
        }
        return true;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** True for one whole DER sequence. */
    boolean isSequence() {
        int lengthBytes = (bytes[1] & 0xFF) - 0x80;
        if (bytes[0] != 0x30 || lengthBytes > 3) {
            return false;
        }
        if (lengthBytes <= 0) {
            return bytes.length == 2 + (bytes[1] & 0xFF);
        }
        int length = 0;
        for (int i = 0; i < lengthBytes; i++) {
            length = length << 8 | bytes[2 + i] & 0xFF;
        }
        return bytes.length == 2 + lengthBytes + length;
    }

    /** True for one whole key in OpenSSH's own form. */
    boolean isOpenSsh() {
        return bytes.length > OPENSSH.length + 8
                && HexFormat.of()
                        .formatHex(bytes, 0, OPENSSH.length)
                        .equals(HexFormat.of().formatHex(OPENSSH));
    }

    /** The name of the cipher that stands first in OpenSSH's form is "none" for a key without a passphrase. */
    boolean isOpenSshWithPassphrase() {
        int at = OPENSSH.length + 4;
        return !new String(bytes, at, 4, StandardCharsets.US_ASCII).equals("none");
    }

    /** True where the first byte is an OpenPGP packet's: its highest bit is set. */
    boolean isPgp() {
        return (bytes[0] & 0x80) != 0;
    }

    String identity() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
