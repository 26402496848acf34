package dev.plimsoll.model.docker;

import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A COPY or ADD of paths of the build context.
 *
 * @param sources paths relative to the context, "" for all of it; without the ones whose variables are not known and
 *     without URLs
 * @param known false where such a variable left a source out
 */
public record ContextCopy(Place place, List<String> sources, boolean known) {
    public ContextCopy {
        sources = List.copyOf(sources);
    }

    /** True where the whole context is taken. */
    public boolean isWhole() {
        return sources.stream().anyMatch(source -> source.isEmpty() || source.equals("*"));
    }
}
