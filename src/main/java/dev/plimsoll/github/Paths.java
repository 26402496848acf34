package dev.plimsoll.github;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text inside the path of a URL. */
final class Paths {
    private Paths() {}

    /** One segment, percent-encoded (RFC 3986), so that no name can leave it. */
    static String segment(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.matches("\\.+") ? encoded.replace(".", "%2E") : encoded;
    }
}
