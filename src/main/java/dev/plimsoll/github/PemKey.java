package dev.plimsoll.github;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an RSA private key from PEM: PKCS#1 (RFC 8017, which Java can't read) is wrapped into PKCS#8 (RFC 5208). */
final class PemKey {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END (RSA )?PRIVATE KEY-----");
    /** Version 0, and the algorithm: rsaEncryption with no parameters. */
    private static final byte[] VERSION_AND_RSA = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;

    private PemKey() {}

    static PrivateKey read(String pem) {
        Matcher block = BLOCK.matcher(pem);
        if (!block.find()) {
            throw new IllegalArgumentException("the App's private key is no PEM block of a private key");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(block.group(2));
            byte[] pkcs8 = block.group(1) == null ? der : wrapped(der);
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException | IllegalArgumentException hidden) {
            // The cause may quote the key.
            throw new IllegalArgumentException("the App's private key is no readable RSA key");
        }
    }

    private static byte[] wrapped(byte[] pkcs1) {
        byte[] octets = element(OCTET_STRING, pkcs1);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(VERSION_AND_RSA);
        body.writeBytes(octets);
        return element(SEQUENCE, body.toByteArray());
    }

    /** Tag, length, value; keys are longer than 255 bytes, so that the length takes two (X.690, 8.1.3.5). */
    private static byte[] element(int tag, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        out.write(0x82);
        out.write(value.length >> 8);
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }
}
