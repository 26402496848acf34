package dev.plimsoll.model.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowParserTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "on: push",
                "'on': push",
                "\"on\": [push]",
                "true: push",
                "on:\n  push:\n    branches: [main]",
                "on: {push: }"
            })
    void events_are_read_in_every_form(String on) {
        assertThat(workflow(on + "\njobs: {}\n").triggers()).containsExactly("push");
    }

    @Test
    void steps_are_called_by_id_name_or_action_and_only_else_by_number() {
        Workflow workflow = workflow("""
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4
                      - id: version
                        name: Version
                        run: echo 1
                      - name: Compile
                        run: make
                      - name: Test ${{ matrix.os }}
                        run: make test
                """);
        assertThat(workflow.jobs().get(0).steps())
                .extracting(Step::name)
                .containsExactly(
                        "step actions/checkout of job build",
                        "step version of job build",
                        "step Compile of job build",
                        "step 4 of job build");
    }

    @Test
    void a_line_of_a_block_script_is_a_line_of_the_file() {
        Workflow workflow = workflow("""
                on: push
                jobs:
                  build:
                    steps:
                      - run: |
                          first
                          second
                      - run: only
                      - run: >
                          folded
                          on
                """);
        List<Step> steps = workflow.jobs().get(0).steps();
        assertThat(steps.stream().flatMap(step -> step.run().orElseThrow().commands().lines().stream()))
                .extracting(command -> command.program() + ":" + command.place().line())
                .containsExactly("first:6", "second:7", "only:8", "folded:10");
    }

    @Test
    void the_shell_is_the_steps_the_jobs_the_workflows_or_the_runners() {
        Workflow workflow = workflow("""
                on: push
                defaults: {run: {shell: sh}}
                jobs:
                  unix:
                    steps: [{run: a}, {run: b, shell: python}]
                  own:
                    defaults: {run: {shell: pwsh}}
                    steps: [{run: a}]
                """);
        assertThat(shells(workflow)).containsExactly("sh", "python", "pwsh");
        assertThat(shells(workflow("on: push\njobs: {w: {runs-on: windows-2022, steps: [{run: dir}]}}")))
                .containsExactly("pwsh");
    }

    @Test
    void anchored_steps_are_steps_of_each_job_that_repeats_them() {
        Workflow workflow = workflow("""
                on: push
                jobs:
                  one:
                    steps: &steps
                      - uses: actions/checkout@v4
                  two:
                    steps: *steps
                """);
        assertThat(workflow.references())
                .extracting(ActionReference::name)
                .containsExactly("step actions/checkout of job one", "step actions/checkout of job two");
    }

    @Test
    void the_jobs_above_a_fault_are_still_read_and_the_fault_is_said() {
        Parsed<?> parsed = parse("""
                on: push
                jobs:
                  one:
                    steps:
                      - uses: actions/checkout@v4
                  two:
                    steps: [unclosed
                  three: {}
                """);
        assertThat(workflow(parsed).jobs()).extracting(Job::id).contains("one");
        assertThat(parsed.unread()).hasSize(1);
        assertThat(parsed.unread().get(0).place().hasLine()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on: push\njobs: text\n",
                "on: push\njobs: {a: text}\n",
                "on: push\njobs: {a: {steps: text}}\n",
                "on: push\njobs: {a: {steps: [text, {uses: [list]}, {run: {a: b}}]}}\n",
                "on: push\njobs: {a: {permissions: [list], needs: {a: b}, runs-on: {labels: x}}}\n",
                "- a list\n",
                "text",
                "",
                "# nothing\n",
                "\t\n"
            })
    void any_shape_is_read_without_a_word_lost(String text) {
        Parsed<?> parsed = parse(text);
        assertThat(parsed.unread()).allMatch(unread -> unread.place().hasLine());
    }

    @Test
    void what_is_not_shaped_as_a_workflow_is_said() {
        assertThat(parse("on: push\njobs: {a: {steps: text}, b: text}\n").unread())
                .extracting(unread -> unread.reason())
                .containsExactly("the steps of job a are no list", "job b is no mapping");
    }

    private static List<String> shells(Workflow workflow) {
        return workflow.jobs().stream()
                .flatMap(job -> job.steps().stream())
                .map(step -> step.run().orElseThrow().shell())
                .toList();
    }

    private static Workflow workflow(String text) {
        return workflow(parse(text));
    }

    private static Workflow workflow(Parsed<?> parsed) {
        return (Workflow) ((java.util.Optional<?>) parsed.tree()).orElseThrow();
    }

    private static Parsed<?> parse(String text) {
        return WorkflowParser.WORKFLOW.parse(new Source(".github/workflows/ci.yml", text));
    }
}
