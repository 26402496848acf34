package dev.plimsoll.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plimsoll.Snapshots;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.github.Change;
import dev.plimsoll.github.ChangedFile;
import dev.plimsoll.github.GitHubApp;
import dev.plimsoll.github.GitHubOnLoopback;
import dev.plimsoll.github.LoopbackPage;
import dev.plimsoll.github.Marker;
import dev.plimsoll.github.PullRequest;
import dev.plimsoll.github.TryLater;
import dev.plimsoll.report.Report;
import dev.plimsoll.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {
    private static final PullRequest PULL = new PullRequest(GitHubOnLoopback.SHOP, 5, Reports.BASE, Reports.HEAD);
    private static final ChangedFile FILE =
            new ChangedFile("web.yaml", Optional.empty(), Optional.of("@@ -1,0 +1,30 @@\n" + "+x\n".repeat(30)));

    private final GitHubOnLoopback github = new GitHubOnLoopback();
    private final GitHubApp app = github.app();
    private final Publisher publisher = new Publisher(app.page());
    /** 20 comments, and 90 annotations in two requests. */
    private final Report.OfChange report = new Reports()
            .introduced(30, Severity.HIGH)
            .introduced(80, Severity.LOW)
            .report();

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void the_first_visit_asks_nothing_and_writes_all() {
        publish(report, Visit.FIRST);
        assertThat(github.requests)
                .containsExactly(
                        "POST /app/installations/7/access_tokens",
                        "POST /repos/acme/shop/check-runs",
                        "PATCH /repos/acme/shop/check-runs/1",
                        "POST /repos/acme/shop/pulls/5/reviews");
        assertStands();
    }

    @ParameterizedTest
    @EnumSource(
            value = Visit.class,
            names = {"AGAIN", "REREQUESTED"})
    void the_second_visit_changes_nothing_that_stands(Visit visit) {
        publish(report, Visit.FIRST);
        Plan plan = publish(report, visit);
        assertThat(plan.writes()).hasSize(visit == Visit.AGAIN ? 0 : 1);
        assertStands();
        assertThat(publish(report, Visit.AGAIN).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void a_break_before_any_write_is_made_up_for(int writesDone) {
        breakAt(writesDone, GitHubOnLoopback.status(502, ""));
        assertThat(publish(report, Visit.AGAIN).isEmpty()).isFalse();
        assertStands();
        assertThat(publish(report, Visit.AGAIN).isEmpty()).isTrue();
    }

    @Test
    void an_answer_that_is_lost_does_not_make_a_write_happen_twice() {
        github.loseAnswer("POST .*/check-runs");
        catchThrowableOfType(TryLater.class, () -> publish(report, Visit.FIRST));
        publish(report, Visit.AGAIN);
        assertStands();
    }

    @Test
    void what_was_left_half_way_and_says_something_else_now_is_closed() {
        breakAt(1, GitHubOnLoopback.status(502, ""));
        Report.OfChange other = new Reports().introduced(1, Severity.LOW).report();
        publish(other, Visit.AGAIN);
        assertThat(github.page.checks)
                .extracting(check -> check.history.get(check.history.size() - 1))
                .containsExactly("cancelled", "neutral");
        assertThat(publish(other, Visit.AGAIN).isEmpty()).isTrue();
    }

    @Test
    void a_new_head_gets_its_own_check_and_only_the_comments_that_are_new() {
        publish(new Reports().introduced(5, Severity.HIGH).report(), Visit.FIRST);
        Plan plan = publish(new Reports().introduced(7, Severity.HIGH).report(), Visit.NEW_HEAD);
        assertThat(github.page.checks).hasSize(2);
        assertThat(plan.writes()).hasSize(2);
        assertThat(github.page.comments)
                .extracting(comment -> comment.path("line").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void a_person_who_writes_a_marker_hides_nothing() {
        String marker = Marker.of(report.delta().introduced().get(0).fingerprint());
        github.page.comments.add(
                new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(Map.of("body", marker, "by", "User")));
        publish(report, Visit.NEW_HEAD);
        assertThat(github.page.comments).hasSize(21);
    }

    @Test
    void comments_are_on_the_right_side_of_the_head_and_say_nothing_of_approval() {
        publish(report, Visit.FIRST);
        var review = github.page.reviews.get(0);
        assertThat(review.path("event").asText()).isEqualTo("COMMENT");
        assertThat(review.path("commit_id").asText()).isEqualTo(Reports.HEAD);
        assertThat(review.path("comments"))
                .allMatch(comment -> comment.path("side").asText("RIGHT").equals("RIGHT")
                        && comment.path("position").isMissingNode());
    }

    private void breakAt(int writesDone, MockResponse how) {
        github.faultAfter(writesDone, "(POST|PATCH) .*/(check-runs|reviews)", how);
        catchThrowableOfType(TryLater.class, () -> publish(report, Visit.FIRST));
    }

    private void assertStands() {
        assertThat(github.page.checks).hasSize(1);
        LoopbackPage.Check check = github.page.checks.get(0);
        assertThat(check.annotations).hasSize(90).doesNotHaveDuplicates();
        assertThat(check.history.get(check.history.size() - 1)).isEqualTo("failure");
        assertThat(check.history.get(0)).isEqualTo("in_progress");
        assertThat(github.page.comments).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void the_threads_of_fixed_findings_are_resolved_once() {
        publish(new Reports().introduced(5, Severity.HIGH).report(), Visit.FIRST);
        Report.OfChange next = new Reports().introduced(3, Severity.HIGH).report();
        publish(next, Visit.NEW_HEAD, true);
        assertThat(github.page.resolved).containsExactly("T3", "T4");
        assertThat(github.tokens())
                .last()
                .satisfies(asked -> assertThat(asked.path("permissions"))
                        .hasToString("{\"contents\":\"write\",\"metadata\":\"read\",\"pull_requests\":\"write\"}"));
        assertThat(publish(next, Visit.AGAIN, true).isEmpty()).isTrue();
    }

    @Test
    void a_thread_that_somebody_answered_is_left_alone() {
        publish(new Reports().introduced(2, Severity.HIGH).report(), Visit.FIRST);
        github.page.answered.add("T0");
        publish(new Reports().report(), Visit.NEW_HEAD, true);
        assertThat(github.page.resolved).containsExactly("T1");
    }

    @Test
    void an_app_without_the_right_to_resolve_leaves_threads_and_does_not_ask_again_for_a_while() {
        publish(new Reports().introduced(2, Severity.HIGH).report(), Visit.FIRST);
        github.fault(
                "access_tokens",
                GitHubOnLoopback.status(
                        422, "{\"message\":\"The permissions requested are not granted to this installation.\"}"));
        Report.OfChange next = new Reports().report();
        publish(next, Visit.NEW_HEAD, true);
        assertThat(github.page.checks).hasSize(2);
        github.requests.clear();
        publish(next, Visit.AGAIN, true);
        assertThat(github.page.resolved).isEmpty();
        assertThat(github.requests)
                .containsExactly("GET /repos/acme/shop/commits/" + Reports.HEAD + "/check-runs", "POST /graphql");
    }

    @Test
    void every_check_run_has_a_button_to_check_again() {
        publish(new Reports().report(), Visit.FIRST);
        assertThat(github.page.checks.get(0).last.path("actions"))
                .hasToString("[{\"label\":\"Check again\",\"description\":\"Review this commit once more\","
                        + "\"identifier\":\"recheck\"}]");
    }

    private Plan publish(Report.OfChange told, Visit visit) {
        return publish(told, visit, false);
    }

    private Plan publish(Report.OfChange told, Visit visit, boolean commented) {
        Snapshot any = Snapshot.of(Optional.of(Reports.HEAD), List.of(Snapshots.file("web.yaml", "a: 1\n")));
        Change change = new Change(PULL, any, any, List.of(FILE), Optional.empty());
        return publisher.publish(change, told, Comments.DEFAULT, visit, commented);
    }
}
