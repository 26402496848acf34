package dev.plimsoll.model.secret;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A secret of a well-known form, without its value; or a text that was searched and has none.
 *
 * @param place where it begins; of several copies the first that is no test's or example's
 * @param name "GitHub personal access token"; "text" where there is none
 * @param copies the other places of the same secret
 */
public record Token(Place place, String name, Reach reach, List<Place> copies) implements Fact {
    public Token {
        copies = List.copyOf(copies);
    }

    /** True where all places of it only show or test something. */
    public boolean isSample() {
        return SampleFiles.isSample(place.path())
                && copies.stream().allMatch(copy -> SampleFiles.isSample(copy.path()));
    }
}
