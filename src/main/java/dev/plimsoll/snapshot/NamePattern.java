package dev.plimsoll.snapshot;

/** Matches one part of a path against a shell pattern, going back to the last star only, so that time stays bounded. */
final class NamePattern {
    private final String pattern;
    private final String name;
    private int at;

    private NamePattern(String pattern, String name) {
        this.pattern = pattern;
        this.name = name;
    }

    static boolean matches(String pattern, String name) {
        return new NamePattern(pattern, name).match();
    }

    private boolean match() {
        int next = 0;
        int star = -1;
        int starred = 0;
        while (next < name.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = ++at;
                starred = next;
            } else if (at < pattern.length() && one(name.charAt(next))) {
                next++;
            } else if (star >= 0) {
                at = star;
                next = ++starred;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }

    /** Takes one element of the pattern where it matches the character; leaves it where it does not. */
    private boolean one(char c) {
        char element = pattern.charAt(at);
        if (element == '[' && pattern.indexOf(']', at + 2) > 0) {
            return set(c);
        }
        if (element == '\\' && at + 1 < pattern.length()) {
            return take(pattern.charAt(at + 1) == c, at + 2);
        }
        return take(element == '?' || element == c, at + 1);
    }

    private boolean set(char c) {
        int i = at + 1;
        boolean inverted = pattern.charAt(i) == '!' || pattern.charAt(i) == '^';
        if (inverted) {
            i++;
        }
        boolean found = false;
        for (boolean first = true; i < pattern.length() && (first || pattern.charAt(i) != ']'); first = false) {
            char low = pattern.charAt(i);
            boolean range = i + 2 < pattern.length() && pattern.charAt(i + 1) == '-' && pattern.charAt(i + 2) != ']';
            char high = range ? pattern.charAt(i + 2) : low;
            found |= low <= c && c <= high;
            i += range ? 3 : 1;
        }
        return take(found != inverted, i + 1);
    }

    private boolean take(boolean matched, int behind) {
        if (matched) {
            at = behind;
        }
        return matched;
    }
}
