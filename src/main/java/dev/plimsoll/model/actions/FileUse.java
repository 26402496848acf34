package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;

/**
 * A file or a folder of the repository that a job uses by its path.
 *
 * @param name "script ci/test.sh in step test of job build"
 * @param thing what it is used as: "script", "Dockerfile", "workflow"
 * @param path from the root
 */
public record FileUse(Place place, String name, String thing, String path, State state) implements Fact {
    /** Whether it is there. */
    public enum State {
        THERE,
        MISSING,
        /** It may be made, fetched or checked out from elsewhere while the job runs. */
        UNKNOWN
    }
}
