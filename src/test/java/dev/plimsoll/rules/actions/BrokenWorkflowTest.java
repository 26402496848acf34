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
import org.junit.jupiter.params.provider.ValueSource;

class BrokenWorkflowTest {
    private static final BrokenWorkflow RULE = new BrokenWorkflow();
    private static final String JOB = "on: push\njobs:\n  a:\n    runs-on: x\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on: push\\njobs: {} | 2 a workflow needs at least one job",
                "on: push | 1 a workflow needs the key jobs, which is missing",
                "jobs: {a: {runs-on: x}} | 1 a workflow needs the key on, which is missing",
                "on: pushed~ | 1 \"pushed\" is no event that starts a workflow",
                "on: {push: {branch: main}}~ | 1 branch is no key of the event push",
                "on: push\\nenvs: {}~ | 2 envs is no key of a workflow",
                "on: push\\njobs:\\n  a: {steps: []} | 3 a job needs the key runs-on, which is missing",
                "on: push\\njobs:\\n  a: {uses: ./x.yml, steps: []} | 3 steps is no key of a job that calls a workflow",
                "on: push\\njobs:\\n  1a: {runs-on: x} | 3 \"1a\" cannot be a job's id",
                "on: push\\njobs:\\n  a: {runs-on: x, needs: [b]} | 3 job a needs b, and there is no job of that name",
                "on: push\\njobs:\\n  a: {runs-on: x, needs: b}\\n  b: {runs-on: x, needs: A} | 3 jobs wait for each other: a → b → a",
                "on: push\\njobs:\\n  a: {runs-on: x, needs: a} | 3 jobs wait for each other: a → a",
                "on: push\\npermissions: {content: read}~ | 2 content is no scope of permissions",
                "on: push\\npermissions: {id-token: read}~ | 2 the scope id-token does not know the access \"read\"",
                "on: push\\npermissions: readonly~ | 2 permissions are read-all, write-all or a mapping of scopes",
                "on: {schedule: [{cron: '0 25 * * *'}]}~ | 1 the schedule \"0 25 * * *\" is none: 25 is no hour",
                "on: {schedule: [{cron: '@daily'}]}~ | 1 the schedule \"@daily\" is none: it has 1 field and not 5",
                "on: {workflow_call: {inputs: {v: {required: true}}}}~ | 1 an input needs the key type",
                "on: {workflow_dispatch: {inputs: {v: {type: text}}}}~ | 1 \"text\" is no type of an input",
                "on: {push: {paths: [a], paths-ignore: [b]}}~ | 1 paths and paths-ignore exclude each other"
            })
    void what_github_refuses_is_found_where_it_stands(String text, String expected) {
        String line = expected.substring(0, expected.indexOf(' '));
        String message = expected.substring(expected.indexOf(' ') + 1);
        assertThat(findings(text.replace("~", "\njobs: {a: {runs-on: x}}").replace("\\n", "\n")))
                .singleElement()
                .asString()
                .startsWith(".github/workflows/ci.yml:" + line + " ")
                .contains(": GitHub refuses the workflow: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run: echo ${{ toLower('A') }} | toLower() is no function",
                "run: echo ${{ github.sha | the expression",
                "run: echo ${{ a + b }} | cannot be read: unexpected symbol +",
                "run: echo ${{ github.ref }} ${{ git.sha }} | git is no context",
                "run: echo ${{ success() }} | the function success() does not exist at this place",
                "run: echo ${{ contains('a') }} | contains() does not take 1 argument",
                "run: echo ${{ case(true, 1) }} | case() does not take 2 arguments",
                "run: a; if: \"secrets.A != ''\" | the context secrets does not exist at this place",
                "run: a; uses: b@v1 | a step has run or uses, and this one has both",
                "name: a | a step needs the key run or uses, and has neither",
                "uses: a/b@v1; working-directory: x | working-directory is no key of a step with uses",
                "run: a; with: {b: c} | with is no key of a step that runs a script",
                "uses: 'a/b@${{ github.sha }}' | no expression is allowed here",
                "id: 'a b'; run: a | \"a b\" cannot be a step's id"
            })
    void a_step_is_looked_at(String step, String message) {
        assertThat(findings(JOB + "    steps:\n      - " + step.replace("; ", "\n        ") + "\n"))
                .singleElement()
                .asString()
                .contains(" job a: GitHub refuses the workflow: ")
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if: ${{ github.ref == 'x' }} && true | The condition is always true",
                "name: ${{ matrix.os }} | The job's matrix has no os",
                "env: {A: '${{ needs.b.result }}'} | Needs.b is always empty: the job does not need b",
                "outputs: {a: '${{ steps.x.outputs.y }}'} | The job has no step with the id x",
                "if: inputs.debug | The workflow has no input debug"
            })
    void what_is_accepted_and_cannot_work_is_medium(String line, String message) {
        List<Finding> found = Audits.of(RULE, file(JOB + "    " + line)).findings();
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains(message);
            assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
        });
    }

    @Test
    void an_output_that_a_needed_job_does_not_give_is_found() {
        assertThat(findings("""
            on: push
            jobs:
              a:
                runs-on: x
                outputs: {tag: '1'}
              b:
                runs-on: x
                needs: A
                if: needs.a.outputs.tag && needs.A.result
                name: ${{ needs.a.outputs.tags }}
              c:
                needs: d
                runs-on: ${{ needs.d.outputs.any }}
              d:
                uses: ./.github/workflows/x.yml
            """)).singleElement().asString().contains(":10 job b: Job a has no output tags");
    }

    @Test
    void a_key_that_stands_twice_is_refused_and_not_said_to_be_unread() {
        String text = JOB + "    env: {A: 1, a: 2}\n    steps:\n      - uses: a/b@v1\n        uses: c/d@v1\n";
        assertThat(findings(text))
                .containsExactly(
                        ".github/workflows/ci.yml:5 job a: GitHub refuses the workflow: a stands twice in one mapping"
                                + " (first on line 5)",
                        ".github/workflows/ci.yml:8 job a: GitHub refuses the workflow: uses stands twice in one"
                                + " mapping (first on line 7)");
        assertThat(Audits.of(RULE, file(text)).unread()).isEmpty();
    }

    @Test
    void a_file_that_could_not_be_read_whole_is_not_judged() {
        String text = JOB + "    needs: b\n    steps: [\n";
        assertThat(findings(text)).isEmpty();
        assertThat(Audits.unknown(RULE, file(text))).containsExactly("the file could not be read whole");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    name: ${{ matrix.os }}\n    strategy: {matrix: {os: [a]}}",
                "    name: ${{ matrix.os }}\n    strategy: {matrix: {include: [{OS: a}]}}",
                "    name: ${{ matrix.os }}\n    strategy: {matrix: '${{ fromJSON(inputs.m) }}'}",
                "    name: ${{ matrix.os }}\n    strategy: {matrix: {include: '${{ fromJSON(vars.m) }}'}}",
                "    if: |\n      github.ref == 'x'\n      || always()",
                "    if: ${{ always() }}",
                "    timeout-minutes: ${{ fromJSON(vars.T) }}",
                "    timeout-minutes: 0.5",
                "    concurrency: {group: g, queue: max}",
                "    permissions: {models: read, id-token: write}",
                "    container: {image: a, credentials: {username: a, password: '${{ secrets.A }}'}}",
                "    services: {db: {image: a, command: x, env: {A: '${{ secrets.A }}'}}}",
                "    environment: {name: a, url: '${{ steps.s.outputs.url }}'}\n    steps: [{id: s, run: a}]",
                "    steps: [{run: a, background: true, id: s}, {wait: s}, {parallel: [{run: b}]}]",
                "    steps: [{run: 'a', if: hashFiles('x') != ''}]",
                "    steps: [{run: 'echo ${{ github.event.any.thing }} ${{ steps.*.outcome }}', env: {A: '${{"
                        + " runner.temp }}'}}]"
            })
    void what_github_accepts_is_accepted(String lines) {
        List<String> found = findings(JOB + lines);
        assertThat(found.stream().filter(message -> !message.contains("has no input m")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/5 * * * *", "0 0 1,15 * MON-FRI", "0-30/10 0 * jan-mar sun", "0 0 * * 7", "15 3 1 */2 *"})
    void schedules_in_every_form_are_accepted(String cron) {
        assertThat(findings(
                        "on: {schedule: [{cron: '" + cron + "', timezone: Europe/Berlin}]}\njobs: {a: {runs-on: x}}"))
                .isEmpty();
    }

    @Test
    void what_looks_like_a_secret_is_not_repeated() {
        assertThat(findings(JOB + "    env:\n      A: ${{ sk-abcdefghijklmnopqrstuvwx12345 }}\n"))
                .singleElement()
                .asString()
                .doesNotContain("abcdefgh")
                .contains("… is no context");
    }

    @Test
    void an_anchor_is_followed_and_its_faults_are_said_once() {
        assertThat(findings("""
            on: push
            jobs:
              a: &a
                runs-on: x
                stpes: []
              b: *a
            """)).hasSize(1);
    }

    private static List<String> findings(String text) {
        return Audits.findings(RULE, file(text));
    }

    private static Map<String, String> file(String text) {
        return Map.of(".github/workflows/ci.yml", text);
    }
}
