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
import dev.plimsoll.store.JobState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From pushes to the default branch to what stands in the tracking issue. */
class TrackingIssueTest {
    private static final Blob README = Snapshots.file("README.md", "# Shop\n");
    private static final Blob SAFE = Snapshots.file("compose.yaml", service(""));
    private static final Blob PRIVILEGED = Snapshots.file("compose.yaml", service("    privileged: true\n"));
    private static final String LAST = "d".repeat(40);

    @TempDir
    private Path home;

    private Running app;
    private int pushes;

    private static String service(String more) {
        return "services:\n  web:\n    image: registry.example/web:1.2.3\n" + more;
    }

    private static Blob configured(String audit) {
        return Snapshots.file(".github/plimsoll.yml", audit);
    }

    @BeforeEach
    void start() {
        app = new Running(home).start();
        app.github.commit(BASE, List.of(README, SAFE));
        app.github.commit(HEAD, List.of(README, PRIVILEGED));
        app.github.commit(NEXT, List.of(README, SAFE));
        app.github.commit(LAST, List.of(README, PRIVILEGED));
    }

    @AfterEach
    void close() {
        app.close();
    }

    private Job push(String commit) {
        String guid = "push-" + ++pushes;
        app.deliver("push", guid, Payloads.push("main", commit));
        app.work();
        return app.jobs(guid).get(0);
    }

    private List<Issue> issues() {
        return app.github.issues.all;
    }

    private Issue issue() {
        assertThat(issues()).hasSize(1);
        return issues().get(0);
    }

    @Test
    void a_fresh_repository_without_a_grave_finding_gets_no_issue() {
        Job job = push(BASE);
        assertThat(issues()).isEmpty();
        assertThat(job.outcome()).hasValueSatisfying(told -> assertThat(told).endsWith("; no issue needed"));
    }

    @Test
    void one_is_opened_for_the_first_grave_finding_with_all_that_is_open() {
        push(BASE);
        push(HEAD);
        assertThat(issue().title).startsWith("Infrastructure review: 1 high, ");
        assertThat(issue().body)
                .contains("### 1. Service runs privileged", "`compose/no-healthcheck`")
                .contains("/acme/shop/blob/" + HEAD + "/compose.yaml#L4");
    }

    @Test
    void labels_assignees_and_the_severity_from_which_on_it_opens_are_configured() {
        app.github.commit(BASE, List.of(SAFE, configured("""
                audit:
                  issue: {labels: [infrastructure], assignees: [ada], open-at: low}
                """)));
        push(BASE);
        assertThat(issue().labels).containsExactly("infrastructure");
        assertThat(issue().assignees).containsExactly("ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "per-audit"})
    void no_other_mode_keeps_one(String mode) {
        app.github.commit(HEAD, List.of(PRIVILEGED, configured("audit: {issue: {mode: " + mode + "}}\n")));
        assertThat(push(HEAD).outcome())
                .hasValueSatisfying(told -> assertThat(told).endsWith("; no issue wanted"));
        assertThat(issues()).isEmpty();
    }

    @Test
    void a_push_that_changes_nothing_costs_one_look_and_no_edit() {
        push(HEAD);
        app.github.commit(LAST, List.of(Snapshots.file("README.md", "# The shop\n"), PRIVILEGED));
        app.github.requests.clear();
        Job job = push(LAST);
        assertThat(job.outcome()).hasValueSatisfying(told -> assertThat(told).endsWith("; issue #1 says so already"));
        assertThat(app.github.requests)
                .filteredOn(request -> request.contains("issues"))
                .containsExactly("GET /repos/acme/shop/issues/1");
    }

    @Test
    void boxes_are_ticked_by_the_commit_that_fixed_them_and_cleared_when_it_returns() {
        push(HEAD);
        push(NEXT);
        String fixed = "- [x] Service runs privileged, fixed by [`ccccccc`]";
        assertThat(issue().body).contains(fixed).contains("on 2026-11-23");
        push(LAST);
        assertThat(issue().body).doesNotContain(fixed).contains("returned on 2026-11-23 ([`ddddddd`]");
    }

    @Test
    void the_age_counts_from_the_commit_that_brought_the_finding() {
        app.github.dates.put(HEAD, GitHubOnLoopback.NOW.minus(Duration.ofDays(187)));
        push(HEAD);
        assertThat(issue().body).contains("open since 2026-05-20 ([`bbbbbbb`]").contains("187 days");
    }

    @Test
    void it_is_closed_with_the_reason_when_nothing_is_left_and_reopened_when_something_returns() {
        app.github.commit(NEXT, List.of(README));
        push(HEAD);
        push(NEXT);
        assertThat(issue().open).isFalse();
        assertThat(issue().reason).isEqualTo("completed");
        assertThat(issue().body).contains("Everything that was found is fixed or accepted");
        push(LAST);
        assertThat(issue().open).isTrue();
        assertThat(issue().reason).isEqualTo("reopened");
    }

    @Test
    void a_person_s_closing_is_respected_until_a_person_opens_it_again() {
        push(HEAD);
        issue().open = false;
        String before = issue().body;
        app.github.commit(
                NEXT, List.of(SAFE, PRIVILEGED, Snapshots.file("b/compose.yaml", service("    privileged: true\n"))));
        Job job = push(NEXT);
        assertThat(job.outcome()).hasValueSatisfying(told -> assertThat(told).endsWith("; issue #1 left closed"));
        assertThat(issue().open).isFalse();
        assertThat(issue().body).isEqualTo(before);
        issue().open = true;
        push(LAST);
        assertThat(issue().body).contains("- [x] ");
    }

    @Test
    void what_people_wrote_around_and_a_title_and_labels_of_theirs_stay() {
        push(HEAD);
        issue().title = "Our debts";
        issue().labels.add("ops");
        issue().body = "Meeting on Friday.\r\n\r\n" + issue().body.replace("\n", "\r\n") + "\r\n\r\nThanks!";
        push(NEXT);
        assertThat(issue().title).isEqualTo("Our debts");
        assertThat(issue().labels).containsExactly("ops");
        assertThat(issue().body)
                .startsWith("Meeting on Friday.\r\n\r\n<!-- plimsoll:tracking-issue open -->\n")
                .endsWith("<!-- plimsoll:tracking-issue end -->\r\n\r\nThanks!")
                .contains("- [x] Service runs privileged");
    }

    @Test
    void an_issue_whose_answer_was_lost_is_found_again_and_not_opened_twice() {
        app.github.loseAnswer("POST .*/issues");
        assertThat(push(HEAD).state()).isEqualTo(JobState.WAITING);
        app.restart();
        app.clock.forward(Duration.ofMinutes(1));
        app.work();
        assertThat(app.jobs("push-1").get(0).outcome())
                .hasValueSatisfying(told -> assertThat(told).endsWith("; issue #1 says so already"));
        assertThat(issues()).hasSize(1);
    }

    @Test
    void a_person_who_copies_the_hidden_line_hides_nothing() {
        push(HEAD);
        issue().creator = "mallory";
        app.deliver("installation_repositories", "gone", Payloads.removed());
        app.work();
        app.deliver(
                "installation_repositories",
                "back",
                "{\"action\":\"added\",\"installation\":{\"id\":7},\"repositories_added\":[{\"id\":11,\"full_name\":\"acme/shop\"}]}");
        push(HEAD);
        assertThat(issues()).hasSize(2);
    }

    @Test
    void an_app_that_comes_back_finds_its_issue() {
        push(HEAD);
        app.deliver("installation_repositories", "gone", Payloads.removed());
        app.work();
        app.deliver(
                "installation_repositories",
                "back",
                "{\"action\":\"added\",\"installation\":{\"id\":7},\"repositories_added\":[{\"id\":11,\"full_name\":\"acme/shop\"}]}");
        push(NEXT);
        assertThat(issue().body)
                .contains("<!-- plimsoll:tracking-issue open")
                .doesNotContain(". Service runs privileged");
    }

    @Test
    void two_pushes_at_once_open_one_issue() {
        app.deliver("push", "a", Payloads.push("main", HEAD));
        app.deliver("push", "b", Payloads.push("main", LAST));
        app.work();
        assertThat(issues()).hasSize(1);
    }

    @Test
    void a_deleted_issue_stays_deleted_until_something_new_is_grave() {
        push(HEAD);
        issue().deleted = true;
        app.github.commit(NEXT, List.of(Snapshots.file("README.md", "# The shop\n"), PRIVILEGED));
        Job job = push(NEXT);
        assertThat(job.outcome())
                .hasValueSatisfying(
                        told -> assertThat(told).endsWith("; its issue #1 was deleted or moved, no issue needed"));
        assertThat(issues()).hasSize(1);
        app.github.commit(
                LAST, List.of(PRIVILEGED, Snapshots.file("b/compose.yaml", service("    privileged: true\n"))));
        push(LAST);
        assertThat(issues()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "410 Issues are disabled for this repo",
                "403 Resource not accessible by integration",
                "422 Validation Failed"
            })
    void where_github_takes_no_issue_the_baseline_stands_and_the_reason_is_told(String fault) {
        app.github.fault(
                "POST .*/issues",
                GitHubOnLoopback.status(
                        Integer.parseInt(fault.substring(0, 3)), "{\"message\":\"" + fault.substring(4) + "\"}"));
        Job job = push(HEAD);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.outcome())
                .hasValueSatisfying(told ->
                        assertThat(told).contains("; no issue written: ").endsWith(fault));
        assertThat(app.store().baselines().find("acme/shop")).isPresent();
    }

    @Test
    void a_rate_limit_puts_the_job_off_and_nothing_is_done_twice() {
        app.github.fault("POST .*/issues", GitHubOnLoopback.status(429, "{}"));
        assertThat(push(HEAD).state()).isEqualTo(JobState.WAITING);
        app.clock.forward(Duration.ofMinutes(2));
        app.work();
        assertThat(app.jobs("push-1").get(0).state()).isEqualTo(JobState.DONE);
        assertThat(issues()).hasSize(1);
    }

    @Test
    void what_a_configuration_stops_looking_for_was_not_fixed() {
        push(HEAD);
        app.github.commit(
                NEXT, List.of(PRIVILEGED, configured("rules: {compose/privileged: off}\nignore: [other/**]\n")));
        push(NEXT);
        assertThat(issue().body).doesNotContain("Service runs privileged").doesNotContain("- [x]");
    }
}
