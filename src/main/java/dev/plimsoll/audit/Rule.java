package dev.plimsoll.audit;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Repository;
import java.util.stream.Stream;

/** One thing that should hold: what it says of itself, what it judges, and how. Holds no state. */
public interface Rule<S extends Fact> {
    RuleCard card();

    /** All it judges: the n of "m of n". Two subjects with one place and one name must be one subject. */
    Stream<S> subjects(Repository repository);

    Verdict judge(S subject);
}
