package dev.plimsoll.model.secret;

import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.credential.UrlPassword;
import java.util.Optional;
import java.util.regex.Pattern;

/** A password that a machine drew, in the user information of a URL to another host. */
final class UrlSecret {
    static final String ANCHOR = "://";
    static final String NAME = "password in a URL";
    private static final int NO_LONGER = 250;
    private static final int SHORTEST = 8;
    private static final double LEAST_BITS = 2.5;
    private static final Pattern NEAR = Pattern.compile(
            "(?:localhost|127\\.\\d+\\.\\d+\\.\\d+|0\\.0\\.0\\.0|\\[::1]|host\\.docker\\.internal|(?:[\\w-]+\\.)*(?:example|test|invalid|localhost|local)"
                    + "|(?:[\\w-]+\\.)*example\\.(?:com|org|net)|host(?:name)?|server|[^\\w\\[].*)(?![\\w.-]).*",
            Pattern.DOTALL);
    private static final Pattern MIXED = Pattern.compile("(?=.*\\d)(?=.*[A-Za-z]).*");

    private UrlSecret() {}

    static Optional<TokenForm.Found> at(String text, int anchor) {
        int at = end(text, anchor + ANCHOR.length());
        if (at < 0) {
            return Optional.empty();
        }
        int start = anchor;
        while (start > 0 && anchor - start < 30 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        int from = start;
        return UrlPassword.in(text.substring(start, at + 1)).stream()
                .filter(url -> url.value() == SecretValue.LITERAL)
                .map(url -> new TokenForm.Found(text.substring(from + url.start(), at), from + url.start(), at))
                .filter(found -> isDrawn(found.secret())
                        && !NEAR.matcher(text)
                                .region(at + 1, Math.min(text.length(), at + 100))
                                .lookingAt())
                .findFirst();
    }

    /** Where the user information ends: at the last "@" before the host's end; none where there is no password. */
    private static int end(String text, int from) {
        boolean password = false;
        for (int i = from; i < text.length() && i - from < NO_LONGER; i++) {
            char c = text.charAt(i);
            if (c == '@') {
                return password ? i : -1;
            } else if (c == ':') {
                password = true;
            } else if (c <= ' ' || c == '/' || c == '"' || c == '\'' || c == '`' || c == '<' || c == '>') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isDrawn(String password) {
        return password.length() >= SHORTEST
                && MIXED.matcher(password).matches()
                && Randomness.bits(password) >= LEAST_BITS;
    }
}
