package dev.plimsoll.model.secret;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression that somebody else wrote: one that takes too long, or is none for Java, tells nothing. */
final class BoundedPattern {
    private static final int MOST_LOOKS = 200_000;
    private static final int LONGEST = 400;

    private final String text;
    private final Optional<Pattern> pattern;

    private BoundedPattern(String text, Optional<Pattern> pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    static BoundedPattern of(String text) {
        try {
            return new BoundedPattern(
                    text, text.length() > LONGEST ? Optional.empty() : Optional.of(Pattern.compile(text)));
        } catch (PatternSyntaxException another) {
            return new BoundedPattern(text, Optional.empty());
        }
    }

    String text() {
        return text;
    }

    boolean isUnderstood() {
        return pattern.isPresent();
    }

    /** Whether it occurs in a text; empty where that can't be told. */
    Optional<Boolean> occursIn(String where) {
        if (pattern.isEmpty() || where.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(pattern.get()
                    .matcher(new Watched(where, 0, where.length(), new int[1]))
                    .find());
        } catch (TooLong | StackOverflowError tooLong) {
            return Optional.empty();
        }
    }

    /** Thrown in the middle of matching: there is no other way out of it. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super("too long", null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
    private record Watched(String text, int from, int to, int[] looks) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (++looks[0] > MOST_LOOKS) {
                throw new TooLong();
            }
            return text.charAt(from + index);
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text, from + start, from + end, looks);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }
}
