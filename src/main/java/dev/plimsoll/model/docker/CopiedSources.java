package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * What one COPY or ADD takes of a build context.
 *
 * @param context the folder that it is built with, "" for the root
 * @param missing the paths that are not there
 * @param ignored those that are there, and kept out by the ignore file
 * @param ignoreFile the path of that file, "" for none
 * @param unknown why it can't be told of the others, "" where it can
 */
public record CopiedSources(
        ContextCopy copy, String context, List<String> missing, List<String> ignored, String ignoreFile, String unknown)
        implements Fact {
    public CopiedSources {
        missing = List.copyOf(missing);
        ignored = List.copyOf(ignored);
    }

    @Override
    public Place place() {
        return copy.place();
    }

    @Override
    public String name() {
        return copy.name();
    }
}
