package dev.plimsoll.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DangerousTriggerTest {
    private static final DangerousTrigger RULE = new DangerousTrigger();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "pull_request_target; uses: actions/checkout@v4; ref: ${{ github.event.pull_request.head.sha }}",
                "pull_request_target; uses: actions/checkout@v4; ref: ${{ github.head_ref }}",
                "pull_request_target; uses: actions/checkout@v4; ref: refs/pull/${{ github.event.number }}/merge",
                "pull_request_target; uses: actions/checkout@v4; repository: ${{ github.event.pull_request.head.repo.full_name }}",
                "workflow_run; uses: actions/checkout@v4; ref: ${{ github.event.workflow_run.head_sha }}",
                "issue_comment; uses: actions/checkout@v4; ref: refs/pull/${{ github.event.issue.number }}/head"
            })
    void a_checkout_of_the_change_is_high_where_something_runs_after_it(String event, String step, String input) {
        assertThat(severities(job(event, "", step, input))).containsExactly(Severity.HIGH);
        assertThat(severities(job(event, "", step, input).replace("      - run: make\n", "")))
                .containsExactly(Severity.MEDIUM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "pull_request; uses: actions/checkout@v4; ref: ${{ github.event.pull_request.head.sha }}",
                "pull_request_target; uses: actions/checkout@v4; ref: ${{ github.event.pull_request.base.sha }}",
                "pull_request_target; uses: actions/labeler@v5; ref: none",
                "workflow_run; uses: actions/checkout@v4; fetch-depth: 0"
            })
    void nothing_of_the_change_is_nothing_to_fear(String event, String step, String input) {
        assertThat(severities(job(event, "", step, input))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "github.event.pull_request.head.repo.full_name == github.repository; 0",
                "github.event.pull_request.head.repo.fork == false; 0",
                "!github.event.pull_request.head.repo.fork && github.actor; 0",
                "github.event_name != 'pull_request_target'; 0",
                "github.event_name == 'push' || github.event.pull_request.head.repo.full_name == github.repository; 0",
                "github.event_name == 'push' || github.event.action == 'opened'; 1",
                "github.repository == 'acme/app'; 1",
                "contains(github.event.pull_request.labels.*.name, 'safe to test'); 1"
            })
    void a_condition_counts_where_it_keeps_forks_out(String condition, int found) {
        String text = job(
                "pull_request_target",
                "    if: \"" + condition + "\"\n",
                "uses: actions/checkout@v4",
                "ref: ${{ github.head_ref }}");
        assertThat(findings(text)).hasSize(found);
    }

    @Test
    void a_label_that_allows_it_makes_it_medium() {
        assertThat(severities(job(
                        "pull_request_target",
                        "    if: contains(github.event.pull_request.labels.*.name, 'ok')\n",
                        "uses: actions/checkout@v4",
                        "ref: ${{ github.head_ref }}")))
                .containsExactly(Severity.MEDIUM);
    }

    @Test
    void a_checkout_by_a_command_is_one() {
        assertThat(findings("on: issue_comment\njobs:\n  a:\n    runs-on: x\n    steps:\n"
                        + "      - run: gh pr checkout $NUMBER && make\n"))
                .hasSize(1);
    }

    private static String job(String event, String condition, String step, String input) {
        return "on: " + event + "\njobs:\n  a:\n    runs-on: x\n" + condition + "    steps:\n      - " + step
                + "\n        with:\n          " + input + "\n      - run: make\n";
    }

    private static List<Severity> severities(String text) {
        return Audits.of(RULE, file(text)).findings().stream()
                .map(Finding::severity)
                .toList();
    }

    private static List<String> findings(String text) {
        return Audits.findings(RULE, file(text));
    }

    private static Map<String, String> file(String text) {
        return Map.of(".github/workflows/ci.yml", text);
    }
}
