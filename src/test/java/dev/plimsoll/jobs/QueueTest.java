package dev.plimsoll.jobs;

import static dev.plimsoll.store.Deliveries.delivery;
import static dev.plimsoll.store.Deliveries.orders;
import static dev.plimsoll.store.Deliveries.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Ticking;
import dev.plimsoll.store.Deliveries;
import dev.plimsoll.store.Job;
import dev.plimsoll.store.JobState;
import dev.plimsoll.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueTest {
    private static final Patience TWICE = new Patience(List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)));

    private final Ticking clock = new Ticking();
    private final List<String> done = new ArrayList<>();

    @TempDir
    private Path home;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(home, Optional.empty());
        clock.forward(Duration.between(clock.instant(), Deliveries.NOON));
        store.inbox().accept(delivery("a"), orders(review(1, "c1", clock.instant())));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Queue queue(Work work) {
        return queue("me", work);
    }

    private Queue queue(String owner, Work work) {
        return new Queue(store.jobs(), Map.of("review", work), TWICE, clock, owner);
    }

    private Job job() {
        return store.jobs().of("a").get(0);
    }

    private String failing(Job job) {
        throw new IllegalStateException("no luck");
    }

    private String working(Job job) {
        done.add(job.input());
        return "fine";
    }

    @Test
    void a_job_is_done_once() {
        Queue queue = queue(this::working);
        assertThat(queue.runNext()).isTrue();
        assertThat(queue.runNext()).isFalse();
        assertThat(done).containsExactly("{\"head\":\"c1\"}");
        assertThat(job().state()).isEqualTo(JobState.DONE);
        assertThat(job().outcome()).contains("fine");
    }

    @Test
    void a_job_that_fails_is_tried_again_later_each_time_and_in_the_end_given_up_for_all_to_see() {
        Queue queue = queue(this::failing);
        assertThat(queue.runNext()).isTrue();
        assertThat(queue.runNext()).isFalse();
        clock.forward(Duration.ofSeconds(10));
        assertThat(queue.runNext()).isTrue();
        clock.forward(Duration.ofSeconds(59));
        assertThat(queue.runNext()).isFalse();
        clock.forward(Duration.ofSeconds(1));
        assertThat(queue.runNext()).isTrue();
        clock.forward(Duration.ofDays(1));
        assertThat(queue.runNext()).isFalse();
        assertThat(store.jobs().dead()).singleElement().satisfies(dead -> {
            assertThat(dead.failures()).isEqualTo(3);
            assertThat(dead.outcome()).contains("IllegalStateException: no luck");
        });
    }

    @Test
    void a_job_that_was_given_up_can_be_run_again() {
        Queue impatient =
                new Queue(store.jobs(), Map.of("review", this::failing), new Patience(List.of()), clock, "me");
        impatient.runNext();
        assertThat(store.jobs().revive(job().id(), clock.instant())).isTrue();
        assertThat(queue(this::working).runNext()).isTrue();
        assertThat(job().state()).isEqualTo(JobState.DONE);
    }

    @Test
    void a_job_that_is_postponed_waits_until_then_and_has_not_failed() {
        Queue queue = queue(job -> {
            throw new Postponed(clock.instant().plus(Duration.ofMinutes(20)), "rate limit");
        });
        for (int i = 0; i < 5; i++) {
            assertThat(queue.runNext()).isTrue();
            assertThat(queue.runNext()).isFalse();
            clock.forward(Duration.ofMinutes(20));
        }
        assertThat(job().failures()).isZero();
        assertThat(job().state()).isEqualTo(JobState.WAITING);
    }

    @Test
    void a_job_without_work_of_its_kind_fails_visibly() {
        new Queue(store.jobs(), Map.of(), new Patience(List.of()), clock, "me").runNext();
        assertThat(store.jobs().dead()).hasSize(1);
    }

    @Test
    void a_job_that_ends_in_an_error_of_the_machine_fails_and_the_queue_goes_on() {
        Queue queue = queue(job -> {
            throw new NoClassDefFoundError("a native library that is not there");
        });
        assertThat(queue.runNext()).isTrue();
        assertThat(job().failures()).isEqualTo(1);
    }

    @Test
    void a_job_whose_process_died_is_taken_up_again_when_its_lease_is_over() {
        store.jobs()
                .claim("a process that dies", clock.instant(), clock.instant().plus(Queue.LEASE));
        Queue queue = queue(this::working);
        queue.recover(clock.instant());
        assertThat(queue.runNext()).isFalse();
        clock.forward(Queue.LEASE.plusMillis(1));
        queue.recover(clock.instant());
        assertThat(queue.runNext()).isTrue();
        assertThat(job().state()).isEqualTo(JobState.DONE);
    }

    @Test
    void at_the_start_what_was_running_is_taken_up_at_once() {
        store.jobs()
                .claim("a process that died", clock.instant(), clock.instant().plus(Queue.LEASE));
        Queue queue = queue(this::working);
        queue.recoverAll();
        assertThat(queue.runNext()).isTrue();
    }

    @Test
    void a_job_that_kills_its_process_again_and_again_is_given_up() {
        for (int i = 0; i < 3; i++) {
            store.jobs().claim("process " + i, clock.instant(), clock.instant().plus(Queue.LEASE));
            queue(this::working).recoverAll();
        }
        assertThat(store.jobs().dead()).hasSize(1);
        assertThat(done).isEmpty();
    }

    @Test
    void a_process_that_lives_keeps_its_jobs() {
        Queue other = queue("another", this::working);
        Queue queue = queue(job -> {
            clock.forward(Queue.LEASE);
            other.beat();
            other.recover(clock.instant());
            assertThat(other.runNext()).isFalse();
            return working(job);
        });
        queue.beat();
        assertThat(queue.runNext()).isTrue();
        assertThat(done).hasSize(1);
    }

    @Test
    void a_stopped_queue_begins_nothing_and_puts_back_what_it_has() {
        Queue stopped = queue("me", job -> {
            throw new AssertionError("begun");
        });
        store.jobs().claim("me", clock.instant(), clock.instant().plus(Queue.LEASE));
        stopped.stop();
        stopped.putBack();
        assertThat(stopped.runNext()).isFalse();
        assertThat(job().failures()).isZero();
        assertThat(queue("the next process", this::working).runNext()).isTrue();
    }
}
