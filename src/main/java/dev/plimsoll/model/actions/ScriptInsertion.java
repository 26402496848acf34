package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;

/**
 * What a step's code is given before it runs, and who can write it.
 *
 * @param name "github.event.issue.title in step notify of job triage"
 * @param source the context that it comes from, as it is written
 * @param writer who can write it
 */
public record ScriptInsertion(Place place, String name, String source, Writer writer) implements Fact {
    /** Who can write a value, those with the least rights last. */
    public enum Writer {
        /** Only who may write to the repository, or nobody. */
        OWNER,
        /** Whoever calls the workflow or action decides. */
        CALLER,
        /** Whoever opens a pull request, in a run that has no rights beyond the pull request's own. */
        PULL_REQUEST,
        /** Anybody, in a run with the repository's rights. */
        ANYBODY
    }
}
