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
    /** 20 comments, and 130 annotations in three requests. */
    private final Report.OfChange report = new Reports()
            .introduced(30, Severity.HIGH)
            .introduced(120, Severity.LOW)
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
    @ValueSource(ints = {0, 1, 2, 3})
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
        assertThat(check.annotations).hasSize(130).doesNotHaveDuplicates();
        assertThat(check.history.get(check.history.size() - 1)).isEqualTo("failure");
        assertThat(check.history.subList(0, 2)).containsOnly("in_progress");
        assertThat(github.page.comments).hasSize(20).doesNotHaveDuplicates();
    }

    private Plan publish(Report.OfChange told, Visit visit) {
        Snapshot any = Snapshot.of(Optional.of(Reports.HEAD), List.of(Snapshots.file("web.yaml", "a: 1\n")));
        Change change = new Change(PULL, any, any, List.of(FILE), Optional.empty());
        return publisher.publish(change, told, Comments.DEFAULT, visit);
    }
}
