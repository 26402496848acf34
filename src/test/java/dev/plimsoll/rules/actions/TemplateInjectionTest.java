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

class TemplateInjectionTest {
    private static final TemplateInjection RULE = new TemplateInjection();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "issues; github.event.issue.title",
                "issue_comment; github.event.comment.body",
                "pull_request_target; github.head_ref",
                "pull_request_target; github.event.pull_request.head.ref",
                "push; github.event.head_commit.message",
                "push; github.event.commits[0].author.name",
                "push; join(github.event.commits.*.message)",
                "workflow_run; github.event.workflow_run.head_branch",
                "workflow_call; github.event.issue.body",
                "issues; github['event'].issue['title']",
                "issues; GitHub.Event.Issue.Title",
                "issues; format('{0}', github.event.issue.title)",
                "issues; github.actor == 'x' && github.event.issue.title || 'none'",
                "issues; toJSON(github.event)",
                "issues; toJSON(github.event.issue)"
            })
    void what_anybody_can_write_is_high_in_a_script(String event, String expression) {
        assertThat(Audits.of(RULE, file(script(event, expression))).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
                    assertThat(finding.place().line()).isEqualTo(8);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "issues; github.event.issue.number",
                "issues; github.event.pull_request.title",
                "push; github.head_ref",
                "push; github.ref_name",
                "pull_request_target; github.event.pull_request.head.sha",
                "pull_request_target; github.base_ref",
                "pull_request_target; github.event.pull_request.user.login",
                "issues; contains(github.event.issue.title, 'x')",
                "issues; github.event.issue.title == 'x'",
                "issues; github.event.issue.title && 'yes' || 'no'",
                "issues; hashFiles(github.event.issue.title)",
                "workflow_dispatch; inputs.version",
                "workflow_dispatch; github.event.inputs.version",
                "push; matrix.os",
                "push; secrets.TOKEN"
            })
    void what_only_the_owners_write_is_accepted(String event, String expression) {
        assertThat(findings(script(event, expression))).isEmpty();
        assertThat(Audits.subjects(RULE, file(script(event, expression)))).isOne();
    }

    @Test
    void in_the_run_of_a_pull_request_it_is_medium() {
        assertThat(Audits.of(RULE, file(script("pull_request", "github.event.pull_request.title")))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM);
    }

    @Test
    void an_environment_variable_is_right_unless_it_is_put_in_as_an_expression() {
        String env = "    env: {TITLE: '${{ github.event.issue.title }}'}\n";
        assertThat(findings(script("issues", "github.actor").replace("    steps", env + "    steps")))
                .isEmpty();
        assertThat(findings(script("issues", "env.TITLE").replace("    steps", env + "    steps")))
                .singleElement()
                .asString()
                .contains("github.event.issue.title becomes part of a script");
    }

    @Test
    void the_script_of_github_script_is_code_and_other_inputs_are_not() {
        String step = """
                on: issues
                jobs:
                  a:
                    runs-on: x
                    steps:
                      - uses: actions/github-script@v7
                        with:
                          %s: |
                            x
                            core.info("${{ github.event.issue.title }}")
                """;
        assertThat(findings(step.formatted("script")))
                .singleElement()
                .asString()
                .startsWith(".github/workflows/ci.yml:10 ");
        assertThat(findings(step.formatted("text"))).isEmpty();
    }

    @Test
    void names_of_changed_files_are_written_by_whoever_changes_them() {
        String text = """
                on: pull_request_target
                jobs:
                  a:
                    runs-on: x
                    steps:
                      - id: changed
                        uses: tj-actions/changed-files@v45
                      - run: lint ${{ steps.changed.outputs.all_changed_files }}
                """;
        assertThat(findings(text)).hasSize(1);
        assertThat(findings(text.replace("tj-actions/changed-files", "a/b"))).isEmpty();
    }

    @Test
    void what_a_caller_passes_cannot_be_told() {
        assertThat(findings(script("workflow_call", "inputs.title"))).isEmpty();
        assertThat(Audits.unknown(RULE, file(script("workflow_call", "inputs.title"))))
                .hasSize(1);
        Map<String, String> action = Map.of(
                "action.yml",
                "runs:\n  using: composite\n  steps:\n    - {shell: bash, run: 'echo ${{ inputs.a }}'}\n"
                        + "    - {shell: bash, run: 'echo ${{ github.head_ref }}'}\n");
        assertThat(Audits.unknown(RULE, action)).hasSize(1);
        assertThat(Audits.findings(RULE, action)).hasSize(1);
    }

    private static String script(String event, String expression) {
        return "on: " + event
                + "\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: |\n          x\n          echo ${{ "
                + expression + " }}\n";
    }

    private static List<String> findings(String text) {
        return Audits.findings(RULE, file(text));
    }

    private static Map<String, String> file(String text) {
        return Map.of(".github/workflows/ci.yml", text);
    }
}
