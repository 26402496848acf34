package dev.plimsoll.audit;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Part;
import dev.plimsoll.model.Repository;
import java.util.stream.Stream;

/**
 * A rule whose verdicts follow from one part of the repository and from nothing else: a workload with what deploys it, a
 * Dockerfile, a workflow. Parts that did not change are the same objects in the next look at the repository, so that what
 * was said of them can be remembered ({@link Part}).
 */
public interface LocalRule<P extends Part, S extends Fact> extends Rule<S> {
    /** The type of the parts, one that {@link Repository#parts} knows. */
    Class<P> part();

    /** All it judges of a part. */
    Stream<S> subjectsOf(P part);

    @Override
    default Stream<S> subjects(Repository repository) {
        return repository.parts(part()).flatMap(this::subjectsOf);
    }
}
