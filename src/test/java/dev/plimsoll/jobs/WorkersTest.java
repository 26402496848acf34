package dev.plimsoll.jobs;

import static dev.plimsoll.store.Deliveries.NOON;
import static dev.plimsoll.store.Deliveries.delivery;
import static dev.plimsoll.store.Deliveries.orders;
import static dev.plimsoll.store.Deliveries.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.store.Job;
import dev.plimsoll.store.JobState;
import dev.plimsoll.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WorkersTest {
    @TempDir
    private Path home;

    private Workers workers(Store store, Work work, Duration grace) {
        Queue queue = new Queue(
                store.jobs(), Map.of("review", work), Patience.DEFAULT, Clock.fixed(NOON, ZoneOffset.UTC), "test");
        return new Workers(queue, store, grace);
    }

    @Test
    void work_of_many_pull_requests_is_all_done_and_never_two_of_one_at_once() throws Exception {
        int jobs = 60;
        CountDownLatch all = new CountDownLatch(jobs);
        Set<String> running = ConcurrentHashMap.newKeySet();
        Set<String> clashes = ConcurrentHashMap.newKeySet();
        Work work = (Job job) -> {
            if (!running.add(job.lane())) {
                clashes.add(job.lane());
            }
            Thread.yield();
            running.remove(job.lane());
            all.countDown();
            return "fine";
        };
        try (Store store = Store.open(home, Optional.empty());
                Workers workers = workers(store, work, Duration.ofSeconds(30))) {
            workers.start(4);
            for (int i = 0; i < jobs; i++) {
                store.inbox().accept(delivery("d" + i), orders(dev.plimsoll.store.Deliveries.again(i % 5)));
                workers.wake();
            }
            all.await();
            assertThat(clashes).isEmpty();
        }
    }

    @Test
    void closing_lets_a_running_job_end() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Store store = Store.open(home, Optional.empty())) {
            store.inbox().accept(delivery("a"), orders(review(1, "c1", NOON)));
            Workers workers = workers(
                    store,
                    job -> {
                        begun.countDown();
                        go.await();
                        return "fine";
                    },
                    Duration.ofSeconds(30));
            workers.start(1);
            begun.await();
            go.countDown();
            workers.close();
            assertThat(store.jobs().of("a").get(0).state()).isEqualTo(JobState.DONE);
        }
    }

    @Test
    void closing_puts_back_what_does_not_end_in_time() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (Store store = Store.open(home, Optional.empty())) {
            store.inbox().accept(delivery("a"), orders(review(1, "c1", NOON)));
            Workers workers = workers(
                    store,
                    job -> {
                        begun.countDown();
                        never.await();
                        return "too late";
                    },
                    Duration.ZERO);
            workers.start(1);
            begun.await();
            workers.close();
            assertThat(store.jobs().of("a").get(0).state()).isEqualTo(JobState.WAITING);
            assertThat(store.jobs().of("a").get(0).failures()).isZero();
        }
    }
}
