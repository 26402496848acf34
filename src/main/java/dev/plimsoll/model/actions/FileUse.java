package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.Place;
import java.util.stream.Stream;

/**
 * A file or a folder of the repository that a job uses by its path.
 *
 * @param name "script ci/test.sh in step test of job build"
 * @param thing what it is used as: "script", "Dockerfile", "workflow"
 * @param path from the root
 * @param state before it is looked for: what it is where it is not there
 */
public record FileUse(Place place, String name, String thing, String path, State state) implements Fact {
    /** Whether it is there. */
    public enum State {
        THERE,
        MISSING,
        /** It may be made, fetched or checked out from elsewhere while the job runs. */
        UNKNOWN
    }

    /** The same, looked for in a tree. */
    FileUse in(Snapshot snapshot) {
        boolean there = switch (thing) {
            case "folder" -> snapshot.exists(path);
            case "action" ->
                Stream.of("action.yml", "action.yaml", "Dockerfile")
                        .anyMatch(file -> snapshot.find(path.isEmpty() ? file : path + "/" + file)
                                .isPresent());
            default -> snapshot.find(path).isPresent();
        };
        return there ? new FileUse(place, name, thing, path, State.THERE) : this;
    }
}
