package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A job that calls a reusable workflow.
 *
 * @param name "job release"
 * @param target the workflow as it is written
 * @param isLocal true for a workflow of the same repository, whose steps get those secrets only that are named there
 * @param inherits where all secrets are handed over
 */
public record WorkflowCall(Place place, String name, String target, boolean isLocal, Optional<Place> inherits)
        implements Fact {
    static Stream<WorkflowCall> of(Job job) {
        return job.calls().stream()
                .map(uses -> new WorkflowCall(
                        job.place(),
                        job.name(),
                        uses.written(),
                        uses.kind() == ActionReference.Kind.LOCAL,
                        job.inheritsSecrets()));
    }
}
