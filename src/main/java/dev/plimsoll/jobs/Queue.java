package dev.plimsoll.jobs;

import dev.plimsoll.store.Job;
import dev.plimsoll.store.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one job after the other from the store and settles what came of it. Any number of threads may call it. */
public final class Queue {
    /** How long after its last sign of life a process is taken for dead. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Queue.class);

    private final Jobs jobs;
    private final Map<String, Work> works;
    private final Patience patience;
    private final Clock clock;
    private final String owner;
    private volatile boolean stopping;

    /**
     * @param works how each kind of job is done
     * @param owner a name that no other process and no earlier one has
     */
    public Queue(Jobs jobs, Map<String, Work> works, Patience patience, Clock clock, String owner) {
        this.jobs = jobs;
        this.works = Map.copyOf(works);
        this.patience = patience;
        this.clock = clock;
        this.owner = owner;
    }

    /** Does the next job whose turn it is; false where there is none. */
    public boolean runNext() {
        Instant now = clock.instant();
        Optional<Job> next = stopping ? Optional.empty() : jobs.claim(owner, now, now.plus(LEASE));
        next.ifPresent(this::run);
        return next.isPresent();
    }

    private void run(Job job) {
        long began = System.nanoTime();
        try {
            String outcome = work(job).run(job);
            jobs.done(job, outcome, clock.instant());
            LOG.info("{} done in {} ms: {}", line(job), (System.nanoTime() - began) / 1_000_000, outcome);
        } catch (Postponed later) {
            jobs.postpone(job, later.getMessage(), later.until());
            LOG.info("{} postponed until {}: {}", line(job), later.until(), later.getMessage());
        } catch (Exception | Error failed) {
            fail(job, failed.getClass().getSimpleName() + ": " + failed.getMessage(), failed);
        }
    }

    private Work work(Job job) {
        return Optional.ofNullable(works.get(job.kind()))
                .orElseThrow(() -> new IllegalStateException("no work of kind " + job.kind()));
    }

    private void fail(Job job, String why, Throwable failed) {
        Instant now = clock.instant();
        Optional<Duration> wait = patience.after(job.failures());
        if (wait.isPresent() && jobs.retry(job, why, now.plus(wait.get()))) {
            LOG.warn("{} failed, again in {}: {}", line(job), wait.get(), why, failed);
        } else if (wait.isEmpty() && jobs.bury(job, why, now)) {
            LOG.error("{} given up after {} failures: {}", line(job), job.failures() + 1, why, failed);
        }
    }

    /** Tells the store that this process lives. */
    void beat() {
        jobs.extend(owner, clock.instant().plus(LEASE));
    }

    /**
     * Takes back jobs whose process died in the middle; that counts as a failure, for it may have been their doing.
     *
     * @param now moments of leases before this one are over
     */
    void recover(Instant now) {
        for (Job job : jobs.abandoned(now)) {
            if (job.failures() < patience.waits().size()) {
                jobs.retry(job, "its process died", clock.instant());
                LOG.warn("{} taken up again: its process died", line(job));
            } else if (jobs.bury(job, "its process died, again and again", clock.instant())) {
                LOG.error("{} given up: its process died {} times", line(job), job.failures() + 1);
            }
        }
    }

    /** Takes back, at the start, whatever any process was doing: for a store that one process can have open. */
    void recoverAll() {
        recover(clock.instant().plus(Duration.ofDays(36_500)));
    }

    Clock clock() {
        return clock;
    }

    /** From now on no job is begun. */
    void stop() {
        stopping = true;
    }

    /** Gives back what this process still has; what its threads make of it does not count any more. */
    void putBack() {
        for (Job job : jobs.running(owner)) {
            jobs.postpone(job, "the server was stopped", clock.instant());
            LOG.info("{} put back: the server stops", line(job));
        }
    }

    private static String line(Job job) {
        return "job " + job.id() + " " + job.lane()
                + job.delivery().map(guid -> " delivery " + guid).orElse("");
    }
}
