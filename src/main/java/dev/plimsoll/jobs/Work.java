package dev.plimsoll.jobs;

import dev.plimsoll.store.Job;

/**
 * How jobs of one kind are done. It may be done again after a crash in the middle, so doing it twice has to change nothing.
 */
@FunctionalInterface
public interface Work {
    /**
     * Does a job.
     *
     * @return what came of it, for a person to read: also why nothing was done
     * @throws Postponed where it is to be tried again later, which is no failure
     * @throws Exception where it failed: it is tried again, later each time
     */
    String run(Job job) throws Exception;
}
