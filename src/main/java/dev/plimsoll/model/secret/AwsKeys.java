package dev.plimsoll.model.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the id of an AWS access key has its secret beside it: alone it opens nothing. */
final class AwsKeys {
    static final String ID = "AWS access key ID without its secret";
    static final String PAIR = "AWS access key with its secret";
    private static final int NEAR = 300;
    private static final double LEAST_BITS = 4.2;
    private static final Pattern SECRET = Pattern.compile("(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{40}|[0-9A-F]{40}|[A-Za-z/]+");

    private AwsKeys() {}

    static boolean hasSecretNear(String text, TokenForm.Found id) {
        int from = Math.max(0, id.start() - NEAR);
        Matcher near = SECRET.matcher(text).region(from, Math.min(text.length(), id.end() + NEAR));
        while (near.find()) {
            String candidate = near.group();
            if (Randomness.isIn(candidate)
                    && Randomness.bits(candidate) >= LEAST_BITS
                    && !DIGEST.matcher(candidate).matches()) {
                return true;
            }
        }
        return false;
    }
}
