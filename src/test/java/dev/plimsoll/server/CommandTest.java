package dev.plimsoll.server;

import static dev.plimsoll.server.Payloads.BASE;
import static dev.plimsoll.server.Payloads.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Snapshots;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write to the App under a pull request. */
class CommandTest {
    @TempDir
    private Path home;

    private Running app;

    @BeforeEach
    void start() {
        app = new Running(home).start();
        app.github.writers.add("mona");
        app.github.commit(BASE, List.of(Snapshots.file("compose.yaml", "services: {}\n")));
        app.github.commit(
                HEAD,
                List.of(Snapshots.file("compose.yaml", "services:\n  web:\n    image: a:1\n    privileged: true\n")));
        app.github.pull = pull("open");
    }

    @AfterEach
    void close() {
        app.close();
    }

    private static String pull(String state) {
        return "{\"number\":5,\"state\":\"" + state + "\",\"base\":{\"sha\":\"" + BASE + "\"},\"head\":{\"sha\":\""
                + HEAD + "\"}}";
    }

    private Job say(String guid, String by, String text) {
        app.deliver("issue_comment", guid, Payloads.comment(by, text));
        app.work();
        return app.jobs(guid).get(0);
    }

    @Test
    void recheck_reviews_the_head_that_github_tells_even_if_no_delivery_did() {
        say("g-1", "mona", "/plimsoll recheck");
        assertThat(app.github.page.reactions)
                .singleElement()
                .satisfies(reaction ->
                        assertThat(reaction.path("content").asText()).isEqualTo("eyes"));
        assertThat(app.github.page.answers).isEmpty();
        assertThat(app.github.page.checks)
                .singleElement()
                .satisfies(check -> assertThat(check.head).isEqualTo(HEAD));
    }

    @Test
    void recheck_of_a_closed_pull_request_reviews_nothing() {
        app.github.pull = pull("closed");
        assertThat(say("g-1", "mona", "/plimsoll recheck").outcome()).contains("the pull request is closed");
        assertThat(app.github.page.checks).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/plimsoll explain compose/privileged\\r\\nthanks | eyes | # ",
                "/plimsoll explain compose/privilege | confused | There is no rule `compose/privilege`",
                "/plimsoll explain | confused | Which rule?",
                "/plimsoll | confused | `/plimsoll recheck` reviews",
                "/Plimsoll HELP | eyes | `/plimsoll recheck` reviews",
                "/plimsoll explain @all | confused | There is no rule `@all`",
            })
    void a_command_is_answered_by_a_reaction_and_one_comment(String text, String reaction, String start) {
        say("g-1", "mona", text);
        assertThat(app.github.page.reactions)
                .singleElement()
                .satisfies(one -> assertThat(one.path("content").asText()).isEqualTo(reaction));
        assertThat(app.github.page.answers)
                .singleElement()
                .satisfies(answer -> assertThat(answer.path("body").asText())
                        .contains(start)
                        .endsWith("<!-- plimsoll:answer 99 -->\n"));
    }

    @Test
    void who_may_not_write_gets_no_answer() {
        assertThat(say("g-1", "eve", "/plimsoll help").outcome()).contains("not done: eve may not write to acme/shop");
        assertThat(app.github.page.reactions).isEmpty();
        assertThat(app.github.page.answers).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"please /plimsoll help", "> /plimsoll help", "/plimsolls help", "`/plimsoll help`", "hello"})
    void what_is_no_command_makes_no_job(String text) {
        assertThat(app.deliver("issue_comment", "g-1", Payloads.comment("mona", text))
                        .body())
                .contains("ignored");
    }

    @Test
    void a_bot_and_a_comment_under_an_issue_are_not_obeyed() {
        String comment = Payloads.comment("mona", "/plimsoll help");
        for (String body : List.of(
                comment.replace("\"User\"", "\"Bot\""),
                comment.replace(",\"pull_request\":{}", ""),
                comment.replace("created\"", "edited\""))) {
            assertThat(app.deliver("issue_comment", "g-" + body.hashCode(), body)
                            .body())
                    .contains("ignored");
        }
    }

    @Test
    void a_redelivery_and_an_answer_whose_reply_was_lost_are_not_said_twice() {
        app.github.loseAnswer("POST .*/issues/5/comments");
        Job first = say("g-1", "mona", "/plimsoll help");
        assertThat(first.state()).isEqualTo(JobState.WAITING);
        app.restart();
        app.clock.forward(Duration.ofMinutes(1));
        say("g-1", "mona", "/plimsoll help");
        say("g-2", "mona", "/plimsoll help");
        assertThat(app.jobs("g-1").get(0).state()).isEqualTo(JobState.DONE);
        assertThat(app.github.page.answers).hasSize(1);
    }
}
