package dev.plimsoll.model.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * The checksums that makers put into their tokens, so that nobody has to ask them whether a text is one. Sources: GitHub,
 * "Behind GitHub's new authentication token formats" (npm does the same);
 * age's specification with BIP 173 (Bech32).
 */
final class Checksums {
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String BECH32 = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};

    private Checksums() {}

    /** Four characters of prefix, a body, and in six characters of base 62 the body's CRC-32. */
    static boolean github(String token) {
        String body = token.substring(4, token.length() - 6);
        StringBuilder sum = new StringBuilder();
        for (long rest = crc(body); sum.length() < 6; rest /= 62) {
            sum.insert(0, BASE62.charAt((int) (rest % 62)));
        }
        return token.endsWith(sum.toString());
    }

    /** Bech32 in capitals: the last "1" parts what it is from what it says. */
    static boolean bech32(String token) {
        int separator = token.lastIndexOf('1');
        int sum = 1;
        for (int i = 0; i < separator; i++) {
            sum = polymod(sum, (Character.isLetter(token.charAt(i)) ? token.charAt(i) | 0x20 : token.charAt(i)) >> 5);
        }
        sum = polymod(sum, 0);
        for (int i = 0; i < separator; i++) {
            char c = token.charAt(i);
            sum = polymod(sum, (Character.isLetter(c) ? c | 0x20 : c) & 31);
        }
        for (int i = separator + 1; i < token.length(); i++) {
            sum = polymod(sum, BECH32.indexOf(token.charAt(i)));
        }
        return sum == 1;
    }

    private static int polymod(int sum, int value) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >>> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }

    private static long crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return crc.getValue();
    }

    /** SHA-256 in hexadecimal digits: tells whether two secrets are one without keeping either. */
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
