package dev.plimsoll.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {
    private static final String HEAD = "b".repeat(40);
    private static final PullRequest PULL = new PullRequest(GitHubOnLoopback.SHOP, 5, "a".repeat(40), HEAD);
    private static final CheckRun RUN =
            new CheckRun("Plimsoll", HEAD, "x", Optional.of("success"), new CheckRun.Output("t", "s"), List.of());

    private final GitHubOnLoopback github = new GitHubOnLoopback();

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void a_limit_that_names_its_end_is_waited_for_until_then() {
        MockResponse limited = GitHubOnLoopback.status(403, "{\"message\":\"API rate limit exceeded\"}")
                .newBuilder()
                .addHeader("x-ratelimit-remaining", "0")
                .addHeader(
                        "x-ratelimit-reset",
                        GitHubOnLoopback.NOW.plusSeconds(900).getEpochSecond())
                .build();
        assertThat(readingMeets(limited).at()).isEqualTo(GitHubOnLoopback.NOW.plusSeconds(900));
    }

    @Test
    void a_secondary_limit_is_waited_for_as_long_as_it_says() {
        MockResponse limited = GitHubOnLoopback.status(429, "{}")
                .newBuilder()
                .addHeader("Retry-After", "77")
                .build();
        assertThat(readingMeets(limited).at()).isEqualTo(GitHubOnLoopback.NOW.plusSeconds(77));
    }

    @Test
    void one_that_is_told_only_in_words_is_waited_for_a_minute() {
        String words = "{\"message\":\"You have exceeded a secondary rate limit. Please wait a few minutes\"}";
        assertThat(readingMeets(GitHubOnLoopback.status(403, words)).at())
                .isEqualTo(GitHubOnLoopback.NOW.plusSeconds(60));
    }

    @Test
    void one_of_graphql_comes_with_status_200() {
        github.fault(
                "/graphql",
                GitHubOnLoopback.status(
                        200, "{\"data\":{\"repository\":null},\"errors\":[{\"type\":\"RATE_LIMITED\"}]}"));
        TryLater later = catchThrowableOfType(
                TryLater.class, () -> github.app().defaultBranches().tip(PULL.repo()));
        assertThat(later.at()).isEqualTo(GitHubOnLoopback.NOW.plusSeconds(60));
    }

    @Test
    void reading_is_tried_three_times_before_it_is_put_off() {
        github.fault("compare", GitHubOnLoopback.status(502, ""));
        github.fault("compare", dropped());
        assertThat(gone(() -> github.app().changes().of(PULL)).what()).isEqualTo(GitHubGone.What.COMMIT);
        assertThat(github.requests.stream().filter(line -> line.contains("compare")))
                .hasSize(3);
    }

    @Test
    void writing_is_put_off_at_once_for_it_may_have_been_done() {
        for (MockResponse trouble : List.of(GitHubOnLoopback.status(502, ""), dropped())) {
            github.requests.clear();
            github.fault("check-runs", trouble);
            Instant at = catchThrowableOfType(
                            TryLater.class, () -> github.app().page().create(PULL.repo(), RUN))
                    .at();
            assertThat(at).isAfter(GitHubOnLoopback.NOW);
            assertThat(github.requests.stream().filter(line -> line.contains("check-runs")))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404|Not Found|COMMIT",
                "403|Resource not accessible by integration|PERMISSION",
                "403|This installation has been suspended|INSTALLATION",
                "403|Repository access blocked|REPOSITORY",
                "451|Repository access blocked|REPOSITORY",
                "301|Moved Permanently|REPOSITORY",
                "410|Gone|REPOSITORY",
                "409|Git Repository is empty.|COMMIT",
                "422|No commit found for SHA: b|COMMIT"
            })
    void what_is_there_no_longer_is_told_by_kind(int status, String said, GitHubGone.What what) {
        github.fault("check-runs", GitHubOnLoopback.status(status, "{\"message\":\"" + said + "\"}"));
        GitHubGone gone = gone(() -> github.app().page().create(PULL.repo(), RUN));
        assertThat(gone.what()).isEqualTo(what);
        assertThat(gone.getMessage()).contains(String.valueOf(status), said).doesNotContain("ghs_");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404|Not Found|INSTALLATION",
                "403|This installation has been suspended|INSTALLATION",
                "422|There is at least one repository that does not exist or is not accessible|REPOSITORY",
                "422|The permissions requested are not granted to this installation.|PERMISSION"
            })
    void a_token_that_is_not_given_tells_why(int status, String said, GitHubGone.What what) {
        github.fault("access_tokens", GitHubOnLoopback.status(status, "{\"message\":\"" + said + "\"}"));
        assertThat(gone(() -> github.app().changes().of(PULL)).what()).isEqualTo(what);
    }

    @Test
    void a_key_that_is_not_the_apps_takes_nothing_for_gone() {
        github.fault("access_tokens", GitHubOnLoopback.status(401, "{\"message\":\"could not be decoded\"}"));
        GitHubRefused refused = catchThrowableOfType(
                GitHubRefused.class, () -> github.app().changes().of(PULL));
        assertThat(refused.status()).isEqualTo(401);
    }

    @Test
    void what_github_does_not_accept_is_a_fault_of_ours() {
        github.fault(
                "check-runs",
                GitHubOnLoopback.status(
                        422, "{\"message\":\"Invalid request.\",\"errors\":[{\"message\":\"too long\"}]}"));
        GitHubRefused refused = catchThrowableOfType(
                GitHubRefused.class, () -> github.app().page().create(PULL.repo(), RUN));
        assertThat(refused).hasMessage("POST /repos/acme/shop/check-runs: 422 Invalid request.; too long");
    }

    @Test
    void a_token_is_asked_for_once_and_only_for_what_the_job_does() {
        GitHubApp app = github.app();
        app.page().create(PULL.repo(), RUN);
        app.page().create(PULL.repo(), RUN);
        assertThat(github.tokens).hasSize(1);
        assertThat(github.tokens.get(0).path("repository_ids")).hasToString("[11]");
        assertThat(github.tokens.get(0).path("permissions").properties())
                .extracting(entry -> entry.getKey() + ": " + entry.getValue().asText())
                .containsExactlyInAnyOrder(
                        "metadata: read", "contents: read", "checks: write", "pull_requests: write", "issues: read");
    }

    @Test
    void a_token_that_github_takes_back_is_asked_for_again() {
        GitHubApp app = github.app();
        app.page().create(PULL.repo(), RUN);
        github.fault("check-runs", GitHubOnLoopback.status(401, "{\"message\":\"Bad credentials\"}"));
        app.page().create(PULL.repo(), RUN);
        assertThat(github.tokens).hasSize(2);
        assertThat(github.page.checks).hasSize(2);
    }

    private static MockResponse dropped() {
        return new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
    }

    private TryLater readingMeets(MockResponse answer) {
        github.fault("compare", answer);
        return catchThrowableOfType(TryLater.class, () -> github.app().changes().of(PULL));
    }

    private static GitHubGone gone(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(GitHubGone.class, call);
    }
}
