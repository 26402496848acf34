package dev.plimsoll.render.compose;

import java.util.Set;

/**
 * What interpolation made of a scalar. A variable that has neither a value nor a default stays in the text as it is
 * written, and is named in {@code unset}.
 *
 * @param written the text before; never holds a value from an env file
 * @param value the text after; may hold values from an env file, so it is not to be shown
 * @param unset variables whose value the repository does not tell
 * @param refused true where Compose refuses the text as no valid template
 */
public record Expansion(String written, String value, Set<String> unset, boolean refused) {
    public Expansion {
        unset = Set.copyOf(unset);
    }

    @Override
    public String toString() {
        return written;
    }
}
