package dev.plimsoll.model.tree;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A line of a {@code .gitignore} that ignores something.
 *
 * @param pattern as it is written
 * @param tracked the files of the repository that it ignores nevertheless
 */
public record IgnorePattern(Place place, String pattern, List<String> tracked) implements Fact {
    public IgnorePattern {
        tracked = List.copyOf(tracked);
    }

    @Override
    public String name() {
        return "pattern " + pattern;
    }
}
