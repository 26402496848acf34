package dev.plimsoll.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An order in the queue.
 *
 * @param owner the process that does it, while it runs
 * @param failures how often it failed, the times its process died included
 * @param outcome what came of it, or of its last try
 */
public record Job(
        long id,
        String kind,
        String lane,
        String repository,
        String input,
        Optional<String> delivery,
        JobState state,
        Instant due,
        int failures,
        Optional<String> owner,
        Optional<String> outcome) {

    Job of(String process) {
        return new Job(
                id,
                kind,
                lane,
                repository,
                input,
                delivery,
                JobState.RUNNING,
                due,
                failures,
                Optional.of(process),
                outcome);
    }
}
