package dev.plimsoll.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The page's one style and one script, and the policy that lets a browser take nothing else. */
record Look(String style, String script) {

    /** @param filters what hides the findings that are not asked for */
    static Look with(String filters) {
        return new Look(read("page.css") + filters, read("page.js"));
    }

    /** For a Content-Security-Policy: nothing is loaded, nothing is sent, and only these two texts count. */
    String policy() {
        return "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static String read(String name) {
        try (InputStream in = Look.class.getResourceAsStream("/dev/plimsoll/report/html/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
