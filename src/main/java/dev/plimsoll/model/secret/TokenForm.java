package dev.plimsoll.model.secret;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a maker writes its tokens.
 *
 * @param name what it is: "npm access token"
 * @param anchor a text that every one has, to look for before anything else is looked at
 * @param before how many characters of it stand before the anchor
 * @param pattern the whole from its first character on; the secret is its group 1 where it has one
 * @param check what else holds of a secret of this form
 */
record TokenForm(String name, String anchor, int before, Pattern pattern, Predicate<String> check, Reach reach) {
    private static final int NO_LONGER = 2000;

    /** A form that is told by its shape and by looking drawn. */
    static TokenForm of(String name, String anchor, String pattern, Reach reach) {
        return new TokenForm(name, anchor, 0, Pattern.compile(pattern), Randomness::isIn, reach);
    }

    TokenForm checkedBy(Predicate<String> other) {
        return new TokenForm(name, anchor, before, pattern, check.and(other), reach);
    }

    TokenForm anchoredAfter(int characters) {
        return new TokenForm(name, anchor, characters, pattern, check, reach);
    }

    /** The secret of this form at an anchor; what shows the form only is none. */
    Optional<Found> at(String text, int anchored) {
        int start = anchored - before;
        if (start < 0) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
        matcher.region(start, Math.min(text.length(), start + NO_LONGER));
        int group = matcher.groupCount();
        if (group == 0 && !startsWord(text, start) || !matcher.lookingAt()) {
            return Optional.empty();
        }
        String secret = matcher.group(group);
        return check.test(secret)
                ? Optional.of(new Found(secret, matcher.start(group), matcher.end()))
                : Optional.empty();
    }

    /** True where nothing of a longer word stands before it; the "n" of a written "\n" is none. */
    static boolean startsWord(String text, int start) {
        if (start == 0) {
            return true;
        }
        char c = text.charAt(start - 1);
        boolean part = c < 128 && Character.isLetterOrDigit(c);
        return !part || start > 1 && text.charAt(start - 2) == '\\' && (c == 'n' || c == 't' || c == 'r');
    }

    /** A secret in a text: never to be kept or shown. */
    record Found(String secret, int start, int end) {}
}
