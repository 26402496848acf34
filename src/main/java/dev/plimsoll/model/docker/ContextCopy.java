package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A COPY or ADD of paths of the build context.
 *
 * @param keyword COPY or ADD
 * @param sources paths relative to the context, "" for all of it; without the ones whose variables are not known and
 *     without URLs
 * @param plain true where nothing else is taken, and no option stands there that only one of the two knows
 * @param known false where such a variable left a source out
 */
public record ContextCopy(Place place, String keyword, List<String> sources, boolean plain, boolean known)
        implements Fact {
    public ContextCopy {
        sources = List.copyOf(sources);
    }

    /** True where the whole context is taken. */
    public boolean isWhole() {
        return sources.stream().anyMatch(source -> source.isEmpty() || source.equals("*"));
    }

    @Override
    public String name() {
        return keyword + " of "
                + (sources.isEmpty() ? "a variable" : isWhole() ? "the build context" : String.join(", ", sources));
    }
}
