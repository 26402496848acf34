package dev.plimsoll.model.secret;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what a machine drew by lot from what a person typed to show a form. */
final class Randomness {
    private static final Pattern WORDS =
            Pattern.compile("example|xxxx|placeholder|change.?me|replace|dummy|redacted|sample|insert|your.?(key|token|"
                    + "api|secret|own)|secret.?here|token.?here|key.?here|foobar|deadbeef|\\.\\.\\.");
    private static final int LONGEST_RUN = 5;
    private static final int LONGEST_SEQUENCE = 6;
    private static final double LEAST_BITS = 2.9;

    private Randomness() {}

    /** True for a text whose characters look drawn: many different ones, in no order, no words that ask to be replaced. */
    static boolean isIn(String text) {
        return !WORDS.matcher(text.toLowerCase(Locale.ROOT)).find()
                && longest(text, 0) < LONGEST_RUN
                && longest(text, 1) < LONGEST_SEQUENCE
                && bits(text) >= LEAST_BITS;
    }

    /** The longest stretch in which each character is this much after the one before it. */
    private static int longest(String text, int step) {
        int longest = 1;
        int length = 1;
        for (int i = 1; i < text.length(); i++) {
            length = text.charAt(i) - text.charAt(i - 1) == step ? length + 1 : 1;
            longest = Math.max(longest, length);
        }
        return longest;
    }

    /** Shannon's entropy of a character, in bits. */
    static double bits(String text) {
        int[] counts = new int[128];
        text.chars().filter(c -> c < 128).forEach(c -> counts[c]++);
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / text.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
