package dev.plimsoll.server;

import static dev.plimsoll.server.Payloads.BASE;
import static dev.plimsoll.server.Payloads.HEAD;
import static dev.plimsoll.server.Payloads.NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Snapshots;
import dev.plimsoll.github.GitHubOnLoopback;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.store.Job;
import dev.plimsoll.store.JobState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a signed delivery to what stands on the pull request's page. */
class PullRequestTest {
    private static final Blob README = Snapshots.file("README.md", "# Shop\n");
    private static final Blob SAFE = Snapshots.file("compose.yaml", service(""));
    private static final Blob PRIVILEGED = Snapshots.file("compose.yaml", service("    privileged: true\n"));

    @TempDir
    private Path home;

    private Running app;

    private static String service(String more) {
        return "services:\n  web:\n    image: registry.example/web:1.2.3\n" + more;
    }

    @BeforeEach
    void start() {
        app = new Running(home).start();
        app.github.commit(BASE, List.of(README, SAFE));
        app.github.commit(HEAD, List.of(README, PRIVILEGED));
        app.github.commit(NEXT, List.of(README, SAFE));
    }

    @AfterEach
    void close() {
        app.close();
    }

    private void knowBaseline() {
        app.deliver("push", "baseline", Payloads.push("main", BASE));
        app.work();
        app.github.requests.clear();
    }

    private Job deliver(String guid, String action, String head, int minute) {
        app.deliver("pull_request", guid, Payloads.pull(action, head, minute));
        app.work();
        return app.jobs(guid).get(0);
    }

    @Test
    void a_pull_request_on_a_known_baseline_gets_its_check_and_its_review_in_at_most_six_requests() {
        knowBaseline();
        Job job = deliver("g-1", "opened", HEAD, 0);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(app.github.page.checks).singleElement().satisfies(check -> {
            assertThat(check.head).isEqualTo(HEAD);
            assertThat(check.history).containsExactly("failure");
        });
        assertThat(app.github.page.comments)
                .isNotEmpty()
                .allSatisfy(comment -> assertThat(comment.path("path").asText()).isEqualTo("compose.yaml"));
        assertThat(app.github.requests).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void one_that_touches_no_infrastructure_file_costs_at_most_three_requests() {
        app.github.commit(HEAD, List.of(Snapshots.file("README.md", "# The shop\n"), SAFE));
        knowBaseline();
        app.restart();
        deliver("g-1", "opened", HEAD, 0);
        assertThat(app.github.page.checks)
                .singleElement()
                .satisfies(check -> assertThat(check.history).containsExactly("success"));
        assertThat(app.github.requests).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_push_to_the_default_branch_stores_the_new_baseline() {
        knowBaseline();
        assertThat(app.store().baselines().find("acme/shop")).hasValueSatisfying(baseline -> {
            assertThat(baseline.commit()).isEqualTo(BASE);
            assertThat(baseline.rules()).startsWith("sha256:");
            assertThat(baseline.findings()).contains("compose/no-healthcheck");
        });
    }

    @Test
    void a_first_baseline_follows_an_installation() {
        app.deliver(
                "installation",
                "g-1",
                "{\"action\":\"created\",\"installation\":{\"id\":7},\"repositories\":[{\"id\":11,\"full_name\":\"acme/shop\"}]}");
        assertThat(app.jobs("g-1")).hasSize(1);
    }

    @Test
    void a_redelivery_and_a_second_event_of_the_same_head_change_nothing_that_stands() {
        deliver("g-1", "opened", HEAD, 0);
        int comments = app.github.page.comments.size();
        deliver("g-1", "opened", HEAD, 0);
        deliver("g-2", "ready_for_review", HEAD, 1);
        assertThat(app.github.page.checks).hasSize(1);
        assertThat(app.github.page.reviews).hasSize(1);
        assertThat(app.github.page.comments).hasSize(comments);
    }

    @Test
    void a_check_that_is_asked_for_again_is_answered_on_the_one_that_stands() {
        deliver("g-1", "opened", HEAD, 0);
        app.deliver("check_run", "g-2", Payloads.rerequested(HEAD));
        app.work();
        assertThat(app.jobs("g-2"))
                .singleElement()
                .satisfies(job -> assertThat(job.state()).isEqualTo(JobState.DONE));
        assertThat(app.github.page.checks)
                .singleElement()
                .satisfies(check -> assertThat(check.history).containsExactly("failure", "failure"));
        assertThat(app.github.page.reviews).hasSize(1);
    }

    @Test
    void the_button_of_a_check_reviews_once_more_and_no_other_button_does() {
        deliver("g-1", "opened", HEAD, 0);
        assertThat(app.deliver("check_run", "g-2", Payloads.button(HEAD, "other"))
                        .body())
                .contains("ignored");
        app.deliver("check_run", "g-3", Payloads.button(HEAD, "recheck"));
        app.work();
        assertThat(app.github.page.checks)
                .singleElement()
                .satisfies(check -> assertThat(check.history).containsExactly("failure", "failure"));
    }

    @Test
    void a_draft_is_checked_without_comments_until_it_is_ready() {
        app.deliver("pull_request", "g-1", Payloads.draft(HEAD, 0));
        app.work();
        assertThat(app.github.page.reviews).isEmpty();
        assertThat(app.github.page.checks).singleElement().satisfies(check -> {
            assertThat(check.history).containsExactly("failure");
            assertThat(check.annotations).isNotEmpty();
            assertThat(check.last.path("output").path("summary").asText()).contains("This is a draft");
        });
        app.deliver("check_run", "g-2", Payloads.rerequested(HEAD));
        app.work();
        assertThat(app.github.page.reviews).isEmpty();
        deliver("g-3", "ready_for_review", HEAD, 1);
        assertThat(app.github.page.reviews).hasSize(1);
        assertThat(app.github.page.checks)
                .last()
                .satisfies(check -> assertThat(
                                check.last.path("output").path("summary").asText())
                        .doesNotContain("draft"));
    }

    @Test
    void a_pull_request_that_is_closed_stops_what_waits_and_one_that_is_reopened_goes_on() {
        app.deliver("pull_request", "g-1", Payloads.pull("opened", HEAD, 0));
        app.deliver("pull_request", "g-2", Payloads.pull("closed", HEAD, 1));
        app.work();
        assertThat(app.jobs("g-1").get(0).outcome()).contains("the pull request is closed");
        app.deliver("pull_request", "g-3", Payloads.pull("synchronize", NEXT, 0));
        app.work();
        assertThat(app.github.page.checks).isEmpty();
        deliver("g-4", "reopened", HEAD, 2);
        assertThat(app.github.page.checks).hasSize(1);
    }

    @Test
    void a_closing_that_comes_late_does_not_stop_what_came_after_it() {
        app.deliver("pull_request", "g-1", Payloads.pull("reopened", HEAD, 2));
        app.deliver("pull_request", "g-2", Payloads.pull("closed", HEAD, 1));
        app.work();
        assertThat(app.github.page.checks).hasSize(1);
    }

    @Test
    void a_merge_queue_gets_its_check_and_no_comments() {
        knowBaseline();
        app.deliver("merge_group", "g-1", Payloads.mergeGroup("checks_requested", HEAD));
        app.work();
        assertThat(app.github.page.reviews).isEmpty();
        assertThat(app.github.page.checks)
                .singleElement()
                .satisfies(check -> assertThat(check.history).containsExactly("failure"));
        assertThat(app.github.requests).hasSizeLessThanOrEqualTo(4).doesNotContain("POST /graphql");
        app.deliver("merge_group", "g-2", Payloads.mergeGroup("checks_requested", NEXT));
        app.deliver("merge_group", "g-3", Payloads.mergeGroup("destroyed", NEXT));
        app.work();
        assertThat(app.github.page.checks).hasSize(1);
    }

    @Test
    void one_that_goes_to_another_branch_now_is_compared_with_that() {
        deliver("g-1", "opened", HEAD, 0);
        String edited = Payloads.pull("edited", HEAD, 1).replace(BASE, NEXT);
        assertThat(app.deliver("pull_request", "g-2", edited).body()).contains("ignored");
        app.deliver("pull_request", "g-3", edited.replaceFirst("\\{", "{\"changes\":{\"base\":{}},"));
        app.work();
        assertThat(app.github.requests).contains("GET /repos/acme/shop/compare/" + NEXT + "..." + HEAD);
    }

    @Test
    void a_fix_resolves_the_thread_within_six_requests() {
        knowBaseline();
        deliver("g-1", "opened", HEAD, 0);
        app.github.requests.clear();
        deliver("g-2", "synchronize", NEXT, 1);
        assertThat(app.github.page.resolved).hasSameSizeAs(app.github.page.comments);
        assertThat(app.github.requests).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void two_pull_requests_of_one_head_share_its_check() {
        deliver("g-1", "opened", HEAD, 0);
        app.deliver("pull_request", "g-2", Payloads.pull(6, "opened", HEAD, 1));
        app.work();
        assertThat(app.jobs("g-2").get(0).state()).isEqualTo(JobState.DONE);
        assertThat(app.github.page.checks).hasSize(1);
    }

    @Test
    void a_check_of_a_commit_that_nobody_knows_makes_no_job() {
        assertThat(app.deliver("check_run", "g-1", Payloads.rerequested(HEAD)).body())
                .contains("ignored");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST .*/check-runs", "POST .*/reviews"})
    void a_write_whose_answer_is_lost_is_not_done_twice(String request) {
        app.github.loseAnswer(request);
        Job first = deliver("g-1", "opened", HEAD, 0);
        assertThat(first.state()).isEqualTo(JobState.WAITING);
        app.restart();
        app.clock.forward(Duration.ofMinutes(1));
        app.work();
        assertThat(app.jobs("g-1").get(0).state()).isEqualTo(JobState.DONE);
        assertThat(app.github.page.checks).hasSize(1);
        assertThat(app.github.page.reviews).hasSize(1);
    }

    @Test
    void a_rate_limit_delays_the_job_and_is_no_failure() {
        app.github.fault(
                "compare",
                new MockResponse.Builder()
                        .code(403)
                        .addHeader("Retry-After", "120")
                        .body("{\"message\":\"You have exceeded a secondary rate limit\"}")
                        .build());
        Job postponed = deliver("g-1", "opened", HEAD, 0);
        assertThat(postponed.state()).isEqualTo(JobState.WAITING);
        assertThat(postponed.failures()).isZero();
        assertThat(postponed.due()).isEqualTo(GitHubOnLoopback.NOW.plusSeconds(120));
        app.clock.forward(Duration.ofSeconds(120));
        app.work();
        assertThat(app.github.page.checks).hasSize(1);
    }

    @Test
    void of_two_heads_that_wait_only_the_newer_is_reviewed() {
        app.deliver("pull_request", "g-1", Payloads.pull("opened", HEAD, 0));
        app.deliver("pull_request", "g-2", Payloads.pull("synchronize", NEXT, 1));
        app.work();
        assertThat(app.github.page.checks)
                .singleElement()
                .satisfies(check -> assertThat(check.head).isEqualTo(NEXT));
        assertThat(app.jobs("g-1").get(0).outcome()).contains("overtaken by " + NEXT);
    }

    @Test
    void an_older_head_that_comes_late_is_not_reviewed() {
        app.deliver("pull_request", "g-2", Payloads.pull("synchronize", NEXT, 1));
        app.deliver("pull_request", "g-1", Payloads.pull("opened", HEAD, 0));
        app.work();
        assertThat(app.github.page.checks)
                .singleElement()
                .satisfies(check -> assertThat(check.head).isEqualTo(NEXT));
    }

    @Test
    void a_next_head_gets_a_check_of_its_own_and_only_new_comments() {
        deliver("g-1", "opened", HEAD, 0);
        app.github.commit(NEXT, List.of(PRIVILEGED, Snapshots.file("README.md", "# Next\n")));
        deliver("g-2", "synchronize", NEXT, 1);
        assertThat(app.github.page.checks).hasSize(2);
        assertThat(app.github.page.reviews).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare 404 Not Found",
                "compare 403 Resource not accessible by integration",
                "access_tokens 404 Not Found",
                "check-runs 422 No commit found for SHA"
            })
    void what_is_gone_ends_the_job_cleanly_with_the_reason(String fault) {
        String[] parts = fault.split(" ", 3);
        app.github.fault(
                parts[0], GitHubOnLoopback.status(Integer.parseInt(parts[1]), "{\"message\":\"" + parts[2] + "\"}"));
        Job job = deliver("g-1", "opened", HEAD, 0);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.outcome())
                .hasValueSatisfying(why ->
                        assertThat(why).startsWith("nothing to do any more: ").contains(parts[1]));
    }

    @Test
    void a_key_that_github_does_not_accept_is_tried_again_and_kept_for_a_person_to_see() {
        app.github.fault("access_tokens", GitHubOnLoopback.status(401, "{}"));
        Job job = deliver("g-1", "opened", HEAD, 0);
        assertThat(job.state()).isEqualTo(JobState.WAITING);
        assertThat(job.failures()).isEqualTo(1);
    }
}
