package dev.plimsoll.server;

import static dev.plimsoll.server.Payloads.BASE;
import static dev.plimsoll.server.Payloads.HEAD;
import static dev.plimsoll.server.Payloads.NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Snapshots;
import dev.plimsoll.github.GitHubOnLoopback;
import dev.plimsoll.github.LoopbackIssues.Issue;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.store.Job;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the schedule in a repository's configuration to the issues of its audits. The tests begin on a Monday at three. */
class ScheduledAuditTest {
    private static final Blob SAFE = Snapshots.file("compose.yaml", service(""));
    private static final Blob PRIVILEGED = Snapshots.file("compose.yaml", service("    privileged: true\n"));
    private static final Instant FIRST = Instant.parse("2026-11-23T06:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration SPREAD = Duration.ofMinutes(30);

    @TempDir
    private Path home;

    private Running app;
    private int pushes;

    private static String service(String more) {
        return "services:\n  web:\n    image: registry.example/web:1.2.3\n" + more;
    }

    private static Blob audit(String mode) {
        return Snapshots.file(
                ".github/plimsoll.yml",
                "audit:\n  schedule: \"0 6 * * MON\"\n  issue: {mode: " + mode + ", labels: [audit]}\n");
    }

    @BeforeEach
    void start() {
        app = new Running(home).start();
        app.github.commit(BASE, List.of(SAFE, audit("per-audit")));
        app.github.commit(HEAD, List.of(PRIVILEGED, audit("per-audit")));
        app.github.commit(NEXT, List.of(SAFE));
    }

    @AfterEach
    void close() {
        app.close();
    }

    private void push(String commit) {
        app.deliver("push", "push-" + ++pushes, Payloads.push("main", commit));
        app.work();
    }

    private List<Job> waiting() {
        return app.store().jobs().waiting("audit");
    }

    private void pass(Duration time) {
        app.clock.forward(time);
        app.work();
    }

    private Issue issue(int number) {
        return app.github.issues.all.get(number - 1);
    }

    @Test
    void it_is_placed_once_a_little_after_the_named_moment_however_often_is_pushed() {
        push(BASE);
        push(HEAD);
        push(BASE);
        app.restart();
        assertThat(waiting()).hasSize(1);
        assertThat(waiting().get(0).due()).isBetween(FIRST, FIRST.plus(SPREAD));
    }

    @Test
    void it_is_done_when_its_time_comes_and_the_next_one_is_placed() {
        push(BASE);
        pass(Duration.ofHours(2));
        assertThat(app.github.issues.all).isEmpty();
        app.restart();
        pass(Duration.ofHours(2));
        assertThat(app.github.issues.all).hasSize(1);
        assertThat(issue(1).title).isEqualTo("Infrastructure audit 2026-11-23");
        assertThat(issue(1).labels).containsExactly("audit");
        assertThat(issue(1).body).contains("This is the first audit").contains("| R1 | ");
        assertThat(waiting()).hasSize(1);
        assertThat(waiting().get(0).due())
                .isBetween(FIRST.plus(WEEK), FIRST.plus(WEEK).plus(SPREAD));
    }

    @Test
    void the_next_audit_tells_what_changed_and_closes_the_one_before_with_a_link() {
        push(BASE);
        pass(Duration.ofHours(4));
        push(HEAD);
        pass(WEEK);
        assertThat(issue(2).title).isEqualTo("Infrastructure audit 2026-11-30");
        assertThat(issue(2).body)
                .contains("Compared with the audit of 2026-11-23 (#1) at [`aaaaaaa`]", ": 1 new · 0 fixed")
                .contains("/compare/" + BASE + "..." + HEAD);
        assertThat(issue(1).open).isFalse();
        assertThat(issue(1).body).startsWith("**Followed by #2.**\n\n<!-- plimsoll:audit 2026-11-23 -->\n");
        assertThat(issue(2).open).isTrue();
    }

    @Test
    void one_that_a_person_closed_is_not_touched() {
        push(BASE);
        pass(Duration.ofHours(4));
        issue(1).open = false;
        String before = issue(1).body;
        pass(WEEK);
        assertThat(app.github.issues.all).hasSize(2);
        assertThat(issue(1).body).isEqualTo(before);
    }

    @Test
    void an_audit_whose_answer_was_lost_is_not_opened_twice() {
        push(BASE);
        app.github.loseAnswer("POST .*/issues");
        pass(Duration.ofHours(4));
        assertThat(app.store().audits().last("acme/shop")).isEmpty();
        app.restart();
        pass(Duration.ofMinutes(1));
        assertThat(app.github.issues.all).hasSize(1);
        assertThat(app.store().audits().last("acme/shop")).isPresent();
    }

    @Test
    void what_goes_wrong_with_one_audit_does_not_stop_the_next() {
        push(BASE);
        app.github.issues.on = false;
        pass(Duration.ofHours(4));
        assertThat(waiting()).hasSize(1);
        app.github.issues.on = true;
        pass(WEEK);
        assertThat(app.github.issues.all)
                .singleElement()
                .satisfies(issue -> assertThat(issue.title).isEqualTo("Infrastructure audit 2026-11-30"));
    }

    @Test
    void a_schedule_that_is_taken_away_takes_the_audit_back() {
        push(BASE);
        push(NEXT);
        assertThat(waiting()).isEmpty();
        pass(WEEK);
        assertThat(app.github.issues.all).isEmpty();
    }

    @Test
    void with_one_issue_the_audit_brings_that_one_up_to_date() {
        app.github.commit(HEAD, List.of(PRIVILEGED, audit("one")));
        app.github.dates.put(HEAD, GitHubOnLoopback.NOW);
        push(HEAD);
        assertThat(issue(1).body).contains(", 0 days");
        pass(WEEK);
        assertThat(app.github.issues.all).hasSize(1);
        assertThat(issue(1).body).contains(", 7 days");
        assertThat(issue(1).title).startsWith("Infrastructure review: ");
    }
}
