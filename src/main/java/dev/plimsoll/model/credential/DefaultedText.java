package dev.plimsoll.model.credential;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A variable with a default, as shells and Compose write it: {@code ${NAME:-default}}.
 *
 * @param text the default, which may be a secret
 */
public record DefaultedText(String variable, String text) {
    private static final Pattern START = Pattern.compile("\\$\\{([A-Za-z_]\\w*):?-");

    /** Of a text that is nothing else; where the default is itself a variable with one, that one's. */
    public static Optional<DefaultedText> whole(String written) {
        return at(written.strip(), 0)
                .filter(found -> end(written.strip(), 0) == written.strip().length() - 1);
    }

    /** Of a variable that starts here. */
    public static Optional<DefaultedText> at(String written, int start) {
        Matcher head = START.matcher(written).region(start, written.length());
        int end = end(written, start);
        if (!head.lookingAt() || end < head.end()) {
            return Optional.empty();
        }
        String text = written.substring(head.end(), end);
        Optional<DefaultedText> inner = whole(text);
        return Optional.of(
                new DefaultedText(head.group(1), inner.map(DefaultedText::text).orElse(text)));
    }

    private static int end(String text, int start) {
        int open = 0;
        for (int i = start; i < text.length(); i++) {
            if (text.startsWith("${", i)) {
                open++;
            } else if (text.charAt(i) == '}' && --open == 0) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return "${" + variable + ":-…}";
    }
}
