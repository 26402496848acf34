package dev.plimsoll.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {
    private static final String A = "a".repeat(40);
    private static final String B = "b".repeat(40);
    private static final Repo SHOP = new Repo(7, 11, "acme", "shop");
    private static final String COMMON =
            "'installation':{'id':7},'repository':{'id':11,'full_name':'acme/shop','default_branch':'main','pushed_at':60}";
    private static final String PULL = "{'number':5,'updated_at':'2026-11-23T03:00:00Z','base':{'sha':'" + A
            + "','repo':{'id':11}},'head':{'sha':'" + B + "'}}";

    @ParameterizedTest
    @ValueSource(strings = {"opened", "synchronize", "reopened", "ready_for_review"})
    void a_pull_request_that_has_a_new_head_is_to_be_reviewed(String action) {
        assertThat(read("pull_request", "{'action':'" + action + "','pull_request':" + PULL + "," + COMMON + "}"))
                .isEqualTo(new Event.PullRequestChanged(
                        new PullRequest(SHOP, 5, A, B), Optional.of(Instant.parse("2026-11-23T03:00:00Z"))));
    }

    @Test
    void a_draft_is_known_as_one_and_a_closed_pull_request_as_closed() {
        String draft = PULL.replace("'number':5", "'number':5,'draft':true");
        assertThat(read("pull_request", "{'action':'opened','pull_request':" + draft + "," + COMMON + "}"))
                .isEqualTo(new Event.PullRequestChanged(
                        new PullRequest(SHOP, 5, A, B, true), Optional.of(Instant.parse("2026-11-23T03:00:00Z"))));
        assertThat(read("pull_request", "{'action':'closed','pull_request':" + PULL + "," + COMMON + "}"))
                .isEqualTo(new Event.PullRequestClosed(
                        new PullRequest(SHOP, 5, A, B), Optional.of(Instant.parse("2026-11-23T03:00:00Z"))));
    }

    @Test
    void a_merge_queue_s_group_is_a_commit_without_a_page() {
        String group = "'merge_group':{'base_sha':'" + A + "','head_sha':'" + B + "'}," + COMMON + "}";
        PullRequest asked = PullRequest.ofMergeGroup(SHOP, A, B);
        assertThat(asked.hasPage()).isFalse();
        assertThat(read("merge_group", "{'action':'checks_requested'," + group))
                .isEqualTo(new Event.PullRequestChanged(asked, Optional.empty()));
        assertThat(read("merge_group", "{'action':'destroyed'," + group))
                .isEqualTo(new Event.PullRequestClosed(asked, Optional.empty()));
        assertThat(read("merge_group", "{'action':'other'," + group)).isInstanceOf(Event.Ignored.class);
    }

    @Test
    void a_pull_request_that_only_got_a_label_is_not() {
        assertThat(read("pull_request", "{'action':'labeled','pull_request':" + PULL + "," + COMMON + "}"))
                .isEqualTo(new Event.Ignored("nothing is done when a pull request is labeled"));
    }

    @Test
    void a_push_to_the_default_branch_moves_the_baseline() {
        assertThat(read("push", "{'ref':'refs/heads/main','after':'" + A + "'," + COMMON + "}"))
                .isEqualTo(new Event.DefaultBranchMoved(SHOP, A, Optional.of(Instant.ofEpochSecond(60))));
    }

    @Test
    void a_push_elsewhere_or_one_that_deletes_the_branch_does_not() {
        assertThat(read("push", "{'ref':'refs/heads/topic','after':'" + A + "'," + COMMON + "}"))
                .isInstanceOf(Event.Ignored.class);
        assertThat(read("push", "{'ref':'refs/tags/main','after':'" + A + "'," + COMMON + "}"))
                .isInstanceOf(Event.Ignored.class);
        assertThat(read(
                        "push",
                        "{'ref':'refs/heads/main','deleted':true,'after':'" + "0".repeat(40) + "'," + COMMON + "}"))
                .isInstanceOf(Event.Ignored.class);
    }

    @Test
    void installations_come_and_go_with_their_repositories() {
        String repos = "[{'id':11,'full_name':'acme/shop'},{'id':0,'full_name':'acme/odd'}]";
        assertThat(read("installation", "{'action':'created','installation':{'id':7},'repositories':" + repos + "}"))
                .isEqualTo(new Event.Installed(7, List.of(SHOP)));
        assertThat(read("installation", "{'action':'deleted','installation':{'id':7},'repositories':" + repos + "}"))
                .isEqualTo(new Event.Uninstalled(7, List.of()));
        assertThat(read(
                        "installation_repositories",
                        "{'action':'removed','installation':{'id':7},'repositories_removed':" + repos + "}"))
                .isEqualTo(new Event.Uninstalled(7, List.of(SHOP)));
    }

    @Test
    void a_check_asked_for_again_names_the_pull_requests_of_its_own_repository_and_head() {
        String elsewhere = PULL.replace("'id':11", "'id':99");
        String older = PULL.replace(B, "c".repeat(40));
        String check = "{'head_sha':'" + B + "','pull_requests':[" + PULL + "," + elsewhere + "," + older + "]},"
                + COMMON + "}";
        assertThat(read("check_run", "{'action':'rerequested','check_run':" + check))
                .isEqualTo(new Event.CheckRerequested(SHOP, B, List.of(new PullRequest(SHOP, 5, A, B))));
        assertThat(read("check_suite", "{'action':'rerequested','check_suite':" + check))
                .isEqualTo(new Event.CheckRerequested(SHOP, B, List.of(new PullRequest(SHOP, 5, A, B))));
        assertThat(read("check_suite", "{'action':'completed','check_suite':" + check))
                .isInstanceOf(Event.Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "null",
                "[]",
                "{}",
                "{'action':'opened'}",
                "{'action':'created'}",
                "{'action':'opened','installation':{'id':7},'repository':{'id':11,'full_name':'shop'}}",
                "{'action':'rerequested','check_run':{'head_sha':'../x'}}",
                "{'ref':'refs/heads/','after':'x'}"
            })
    void what_is_not_whole_is_ignored(String body) {
        for (String event : List.of(
                "pull_request",
                "push",
                "check_run",
                "check_suite",
                "installation",
                "issue_comment",
                "merge_group",
                "issues",
                "<b>")) {
            assertThat(read(event, body)).isInstanceOf(Event.Ignored.class);
        }
    }

    private static Event read(String name, String body) {
        return Events.read(name, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
