package dev.plimsoll.model.secret;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.syntax.Place;

/**
 * A file that a creation rule of SOPS is made for, or a rule that can't be followed.
 *
 * @param rule where the rule stands
 * @param pattern the rule's path_regex
 */
public record SopsFile(Place place, State state, Place rule, String pattern) implements Fact {
    /** What became of it. */
    public enum State {
        ENCRYPTED,
        PLAIN,
        /** Has nothing in it that the rule would encrypt. */
        NOTHING_TO_ENCRYPT,
        /** The rule's regular expression is not understood. */
        UNKNOWN
    }

    @Override
    public String name() {
        return state == State.UNKNOWN ? "creation rule" : "file";
    }

    /** True where it only shows or tests something. */
    public boolean isSample() {
        return SampleFiles.isSample(place.path());
    }
}
