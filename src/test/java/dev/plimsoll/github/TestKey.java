package dev.plimsoll.github;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;

/** A key pair made for the tests, and its private key in both forms of PEM. */
public final class TestKey {
    private static final KeyPair PAIR = pair();
    /** What comes before the PKCS#1 key in a PKCS#8 one of 2,048 bits. */
    private static final int WRAPPING = 26;

    static final PublicKey PUBLIC = PAIR.getPublic();
    static final PrivateKey PRIVATE = PAIR.getPrivate();
    public static final String PKCS8 = pem("PRIVATE KEY", PRIVATE.getEncoded());
    /** As GitHub hands it out. */
    public static final String PKCS1 =
            pem("RSA PRIVATE KEY", Arrays.copyOfRange(PRIVATE.getEncoded(), WRAPPING, PRIVATE.getEncoded().length));

    private TestKey() {}

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label + "-----\n";
    }
}
