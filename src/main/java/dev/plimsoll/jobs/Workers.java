package dev.plimsoll.jobs;

import dev.plimsoll.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that work the queue, keep its leases, and clear away what is old. */
public final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration BEAT = Queue.LEASE.dividedBy(4);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Queue queue;
    private final Store store;
    private final Duration grace;
    private final Bell bell = new Bell();
    private final List<Thread> threads = new ArrayList<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "clockwork");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean open = true;

    /** @param grace how long jobs that run may still take when all is closed */
    public Workers(Queue queue, Store store, Duration grace) {
        this.queue = queue;
        this.store = store;
        this.grace = grace;
    }

    /** Takes up what was left lying and starts that many threads. */
    public void start(int count) {
        if (store.exclusive()) {
            queue.recoverAll();
        }
        for (int i = 1; i <= count; i++) {
            Thread thread = new Thread(this::work, "worker-" + i);
            threads.add(thread);
            thread.setDaemon(true);
            thread.start();
        }
        clockwork.scheduleAtFixedRate(
                guarded(this::keepAlive), BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        clockwork.scheduleAtFixedRate(guarded(this::clear), 1, 60, TimeUnit.MINUTES);
    }

    /** There may be work: look at once. */
    public void wake() {
        bell.ring();
    }

    private void work() {
        while (open) {
            long heard = bell.heard();
            try {
                if (!queue.runNext()) {
                    bell.await(heard, LOOK);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error failed) {
                LOG.error("the queue can't be worked: {}", failed.getMessage(), failed);
                pause(heard);
            }
        }
    }

    private void pause(long heard) {
        try {
            bell.await(heard, LOOK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            open = false;
        }
    }

    private void keepAlive() {
        queue.beat();
        queue.recover(queue.clock().instant());
    }

    private void clear() {
        Instant before = queue.clock().instant().minus(KEPT);
        int gone = store.jobs().prune(before) + store.inbox().prune(before);
        if (gone > 0) {
            LOG.info("forgot {} jobs and deliveries older than {} days", gone, KEPT.toDays());
        }
    }

    /** A task that throws would not be run again. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException failed) {
                LOG.error("the queue can't be looked after: {}", failed.getMessage(), failed);
            }
        };
    }

    /**
     * Begins no more jobs, lets those that run end, and after the grace puts them back. No thread is interrupted: an
     * interrupt in the middle of a file's write closes H2's file.
     */
    @Override
    public void close() {
        open = false;
        queue.stop();
        bell.ring();
        try {
            long until = System.nanoTime() + grace.toNanos();
            for (Thread thread : threads) {
                thread.join(Math.max(1, (until - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        clockwork.shutdownNow();
        queue.putBack();
    }
}
