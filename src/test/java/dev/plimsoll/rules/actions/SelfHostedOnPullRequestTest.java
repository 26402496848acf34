package dev.plimsoll.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfHostedOnPullRequestTest {
    private static final SelfHostedOnPullRequest RULE = new SelfHostedOnPullRequest();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs-on: self-hosted",
                "runs-on: [Self-Hosted, linux]",
                "runs-on: {group: big, labels: [self-hosted]}",
                "runs-on: ${{ matrix.os }}\n    strategy: {matrix: {os: [ubuntu-latest, self-hosted]}}",
                "runs-on: ${{ matrix.os }}\n    strategy: {matrix: {include: [{os: self-hosted}]}}",
                "runs-on: self-hosted\n    if: github.base_ref == 'dev' || github.event_name == 'push'"
            })
    void a_runner_of_ones_own_is_found_in_every_form(String lines) {
        assertThat(findings(job("[push, pull_request]", lines)))
                .singleElement()
                .asString()
                .startsWith(".github/workflows/ci.yml:4 job a: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs-on: ubuntu-latest",
                "runs-on: ${{ matrix.os }}\n    strategy: {matrix: {os: [ubuntu-latest, self-hosted], exclude: [{os: self-hosted}]}}",
                "runs-on: self-hosted\n    if: github.event_name != 'pull_request'",
                "runs-on: self-hosted\n    if: github.ref == 'refs/heads/main'",
                "runs-on: self-hosted\n    if: ${{ !github.event.pull_request }}",
                "runs-on: self-hosted\n    if: github.event_name == 'push' || github.event.pull_request.head.repo.full_name == github.repository"
            })
    void hosted_runners_and_conditions_that_keep_forks_out_are_accepted(String lines) {
        assertThat(findings(job("[push, pull_request]", lines))).isEmpty();
        assertThat(Audits.subjects(RULE, file(job("[push, pull_request]", lines))))
                .isOne();
    }

    @Test
    void without_pull_requests_there_is_nothing_to_judge() {
        assertThat(Audits.subjects(RULE, file(job("push", "runs-on: self-hosted"))))
                .isZero();
    }

    @Test
    void a_runner_that_an_expression_chooses_cannot_be_told() {
        assertThat(Audits.unknown(RULE, file(job("pull_request", "runs-on: ${{ vars.RUNNER }}"))))
                .hasSize(1);
    }

    private static String job(String events, String lines) {
        return "on: " + events + "\njobs:\n  a:\n    " + lines + "\n";
    }

    private static List<String> findings(String text) {
        return Audits.findings(RULE, file(text));
    }

    private static Map<String, String> file(String text) {
        return Map.of(".github/workflows/ci.yml", text);
    }
}
