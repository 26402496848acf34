package dev.plimsoll.model.compose;

import dev.plimsoll.syntax.Place;
import java.util.Set;

/**
 * A text of a Compose file.
 *
 * @param written as it stands in the file: may be shown
 * @param value after interpolation with the env file's values and defaults: may hold a secret, never to be shown
 * @param unset variables that neither has a value for; they stand in the value as they are written
 */
public record ComposeText(Place place, String written, String value, Set<String> unset) {
    public ComposeText {
        unset = Set.copyOf(unset);
    }

    /** True where the value is what it will be, as far as the repository tells. */
    public boolean isKnown() {
        return unset.isEmpty();
    }

    /** What may be looked into for a literal: escaped dollar signs undone, variables as they are written. */
    public String literal() {
        return written.replace("$$", "$");
    }

    @Override
    public String toString() {
        return written;
    }
}
