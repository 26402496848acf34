package dev.plimsoll.store;

import static dev.plimsoll.store.Deliveries.NOON;
import static dev.plimsoll.store.Deliveries.delivery;
import static dev.plimsoll.store.Deliveries.orders;
import static dev.plimsoll.store.Deliveries.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    @TempDir
    private Path home;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(home, Optional.empty());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_delivery_is_stored_once_whatever_its_guid_brings_later() {
        assertThat(store.inbox().accept(delivery("a"), orders(review(1, "c1", NOON))))
                .isEqualTo(Receipt.STORED);
        assertThat(store.inbox().accept(delivery("a"), orders(review(1, "c1", NOON))))
                .isEqualTo(Receipt.DUPLICATE);
        assertThat(store.inbox().ignore(delivery("a"), "again")).isEqualTo(Receipt.DUPLICATE);
        assertThat(store.jobs().of("a")).hasSize(1);
    }

    @Test
    void a_delivery_whose_job_can_not_be_stored_is_not_stored_either_and_its_redelivery_makes_good() {
        Order broken = new Order("review", "pull acme/shop#1", "acme/shop", null, 0, Optional.empty());
        assertThatThrownBy(() -> store.inbox().accept(delivery("a"), orders(broken)))
                .isInstanceOf(RuntimeException.class);
        assertThat(store.inbox().count()).isZero();
        assertThat(store.inbox().accept(delivery("a"), orders(review(1, "c1", NOON))))
                .isEqualTo(Receipt.STORED);
        assertThat(store.jobs().of("a")).hasSize(1);
    }

    @Test
    void a_newer_head_takes_the_place_of_an_older_one_that_waits() {
        store.inbox().accept(delivery("a"), orders(review(1, "c1", NOON)));
        store.inbox().accept(delivery("b"), orders(review(1, "c2", NOON.plusSeconds(1))));
        assertThat(store.jobs().of("a").get(0).state()).isEqualTo(JobState.DONE);
        assertThat(store.jobs().of("a").get(0).outcome()).contains("overtaken by c2");
        assertThat(store.jobs().of("b").get(0).state()).isEqualTo(JobState.WAITING);
        assertThat(store.heads().newest("pull acme/shop#1")).contains("c2");
    }

    @Test
    void an_older_head_that_comes_late_overtakes_nothing() {
        store.inbox().accept(delivery("b"), orders(review(1, "c2", NOON.plusSeconds(1))));
        store.inbox().accept(delivery("a"), orders(review(1, "c1", NOON)));
        assertThat(store.jobs().of("a").get(0).state()).isEqualTo(JobState.DONE);
        assertThat(store.jobs().of("b").get(0).state()).isEqualTo(JobState.WAITING);
        assertThat(store.heads().newest("pull acme/shop#1")).contains("c2");
    }

    @Test
    void heads_of_different_pull_requests_do_not_overtake_each_other() {
        store.inbox().accept(delivery("a"), orders(review(1, "c1", NOON)));
        store.inbox().accept(delivery("b"), orders(review(2, "c2", NOON)));
        assertThat(store.jobs().counts()).containsEntry(JobState.WAITING, 2L);
    }

    @Test
    void jobs_of_one_pull_request_never_run_at_once() {
        store.inbox().accept(delivery("a"), orders(review(1, "c1", NOON)));
        Job first = store.jobs().claim("me", NOON, NOON.plus(LEASE)).orElseThrow();
        store.inbox().accept(delivery("b"), orders(review(1, "c2", NOON)));
        assertThat(store.jobs().claim("me", NOON, NOON.plus(LEASE))).isEmpty();
        assertThat(store.jobs().claim("another process", NOON, NOON.plus(LEASE)))
                .isEmpty();
        assertThat(store.jobs().done(first, "fine", NOON)).isTrue();
        assertThat(store.jobs()
                        .claim("me", NOON, NOON.plus(LEASE))
                        .orElseThrow()
                        .delivery())
                .contains("b");
    }

    @Test
    void jobs_of_different_pull_requests_run_side_by_side() {
        store.inbox().accept(delivery("a"), orders(review(1, "c1", NOON), review(2, "c2", NOON)));
        assertThat(store.jobs().claim("me", NOON, NOON.plus(LEASE))).isPresent();
        assertThat(store.jobs().claim("me", NOON, NOON.plus(LEASE))).isPresent();
        assertThat(store.jobs().claim("me", NOON, NOON.plus(LEASE))).isEmpty();
    }

    @Test
    void a_job_that_another_process_has_taken_over_can_not_be_settled_any_more() {
        store.inbox().accept(delivery("a"), orders(review(1, "c1", NOON)));
        Job mine = store.jobs().claim("me", NOON, NOON.plus(LEASE)).orElseThrow();
        store.jobs().retry(mine, "its process died", NOON);
        store.jobs().claim("another", NOON, NOON.plus(LEASE)).orElseThrow();
        assertThat(store.jobs().done(mine, "fine", NOON)).isFalse();
        assertThat(store.jobs().of("a").get(0).state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void a_repository_that_is_removed_is_forgotten_with_all_its_work() {
        store.inbox().accept(delivery("a"), orders(review(1, "c1", NOON)));
        store.trees().keep("acme/shop", "c1", new byte[] {1}, NOON);
        store.baselines().keep(new Baseline("acme/shop", "c1", "r", "[]", NOON));
        store.inbox()
                .accept(delivery("b"), new Consequences(List.of(new Reach(7, List.of("acme/shop"), false)), List.of()));
        assertThat(store.jobs().of("a")).isEmpty();
        assertThat(store.trees().find("acme/shop", "c1")).isEmpty();
        assertThat(store.baselines().find("acme/shop")).isEmpty();
        assertThat(store.installations().gone(7, "acme/shop")).isTrue();
        assertThat(store.installations().gone(7, "acme/other")).isFalse();
    }

    @Test
    void an_installation_that_is_deleted_takes_all_its_repositories_with_it_until_it_comes_back() {
        store.inbox().accept(delivery("a"), orders(review(1, "c1", NOON)));
        store.inbox().accept(delivery("b"), new Consequences(List.of(new Reach(7, List.of(), false)), List.of()));
        assertThat(store.jobs().of("a")).isEmpty();
        assertThat(store.installations().gone(7, "acme/never-seen")).isTrue();
        assertThat(store.installations().repositories()).isZero();
        store.inbox().accept(delivery("c"), orders());
        assertThat(store.installations().gone(7, "acme/shop")).isFalse();
    }

    @Test
    void an_installation_that_was_suspended_comes_back_with_its_repositories_but_those_removed_before() {
        Reach both = new Reach(7, List.of("acme/shop", "acme/old"), true);
        store.inbox().accept(delivery("a"), new Consequences(List.of(both), List.of()));
        Reach old = new Reach(7, List.of("acme/old"), false);
        store.inbox().accept(delivery("b"), new Consequences(List.of(old), List.of()));
        store.inbox().accept(delivery("c"), new Consequences(List.of(new Reach(7, List.of(), false)), List.of()));
        store.inbox().accept(delivery("d"), new Consequences(List.of(new Reach(7, List.of(), true)), List.of()));
        assertThat(store.installations().gone(7, "acme/shop")).isFalse();
        assertThat(store.installations().gone(7, "acme/old")).isTrue();
        assertThat(store.installations().repositories()).isEqualTo(1);
    }

    @Test
    void trees_and_baselines_are_kept_and_old_trees_forgotten_but_the_baselines() {
        byte[] tree = "a tree".getBytes(StandardCharsets.UTF_8);
        store.baselines().keep(new Baseline("acme/shop", "c0", "r1", "[]", NOON));
        store.baselines().keep(new Baseline("acme/shop", "c0", "r2", "[1]", NOON));
        for (int i = 0; i < 20; i++) {
            store.trees().keep("acme/shop", "c" + i, tree, NOON.plusSeconds(i));
        }
        assertThat(store.trees().find("acme/shop", "c19")).contains(tree);
        assertThat(store.trees().find("acme/shop", "c0")).contains(tree);
        assertThat(store.trees().find("acme/shop", "c1")).isEmpty();
        assertThat(store.baselines().find("acme/shop")).contains(new Baseline("acme/shop", "c0", "r2", "[1]", NOON));
    }

    @Test
    void writings_are_remembered_by_commit() {
        store.writings().begin("lane", "acme/shop", "c1", NOON);
        store.writings().begin("lane", "acme/shop", "c1", NOON);
        assertThat(store.writings().begun("lane")).isTrue();
        assertThat(store.writings().begun("acme/shop", "c1")).isTrue();
        assertThat(store.writings().begun("acme/shop", "c2")).isFalse();
        assertThat(store.writings().begun("another lane")).isFalse();
    }

    @Test
    void old_deliveries_and_jobs_are_cleared_away_but_nothing_that_waits_or_was_given_up() {
        store.inbox()
                .accept(delivery("a"), orders(review(1, "c1", NOON), review(2, "c1", NOON), review(3, "c1", NOON)));
        Job done = store.jobs().claim("me", NOON, NOON.plus(LEASE)).orElseThrow();
        store.jobs().done(done, "fine", NOON);
        Job dead = store.jobs().claim("me", NOON, NOON.plus(LEASE)).orElseThrow();
        store.jobs().bury(dead, "broken", NOON);
        assertThat(store.inbox().prune(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(store.jobs().prune(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(store.jobs().counts()).containsEntry(JobState.WAITING, 1L).containsEntry(JobState.DEAD, 1L);
    }

    @Test
    void the_database_lies_where_its_owner_alone_can_look() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("database"))))
                .isEqualTo("rwx------");
        assertThat(store.answers()).isTrue();
    }

    @Test
    void an_address_of_ones_own_is_opened_and_never_repeated_where_that_fails(@TempDir Path elsewhere) {
        String address = "jdbc:h2:file:" + elsewhere.resolve("own");
        try (Store own = Store.open(home, Optional.of(address))) {
            assertThat(own.answers()).isTrue();
            assertThat(own.exclusive()).isTrue();
        }
        assertThatThrownBy(() -> Store.open(home, Optional.of("jdbc:h2:relative;PASSWORD=hidden")))
                .isInstanceOf(UnusableStore.class)
                .hasMessageStartingWith("the database can't be opened")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void another_database_than_h2_is_refused_in_one_line_that_does_not_repeat_the_address() {
        assertThatThrownBy(() -> Store.open(home, Optional.of("jdbc:postgresql://u:secret@host/db")))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("PLIMSOLL_DATABASE_URL")
                .hasMessageNotContaining("secret");
    }
}
