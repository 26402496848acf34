package dev.plimsoll.render.compose;

import java.util.ArrayList;
import java.util.List;

/** The short form of a mount: {@code [SOURCE:]TARGET[:MODE]}. */
public final class ShortMount {
    private ShortMount() {}

    /** The parts between colons; a colon inside a variable or after a drive's letter parts nothing. */
    public static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (text.startsWith("${", i)) {
                depth++;
            } else if (c == '}' && depth > 0) {
                depth--;
            } else if (c == ':' && depth == 0 && !isDrive(text, start, i)) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static boolean isDrive(String text, int start, int colon) {
        return colon - start == 1
                && Character.isLetter(text.charAt(start))
                && colon + 1 < text.length()
                && (text.charAt(colon + 1) == '\\' || text.charAt(colon + 1) == '/');
    }
}
