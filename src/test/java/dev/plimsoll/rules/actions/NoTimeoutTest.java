package dev.plimsoll.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoTimeoutTest {
    private static final NoTimeout RULE = new NoTimeout();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeout-minutes: 5",
                "timeout-minutes: ${{ fromJSON(vars.T) }}",
                "steps: [{run: a, timeout-minutes: 1}, {run: b, timeout-minutes: 1}]"
            })
    void a_limit_on_the_job_or_on_every_step_is_enough(String line) {
        assertThat(findings("on: push\njobs:\n  a:\n    runs-on: x\n    " + line))
                .isEmpty();
    }

    @Test
    void one_step_without_a_limit_is_enough_to_hang() {
        assertThat(findings(
                        "on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{run: a, timeout-minutes: 1}, {run: b}]"))
                .hasSize(1);
    }

    @Test
    void a_job_that_calls_a_workflow_cannot_have_one() {
        assertThat(Audits.subjects(RULE, file("on: push\njobs: {a: {uses: ./x.yml}}")))
                .isZero();
    }

    private static List<String> findings(String text) {
        return Audits.findings(RULE, file(text));
    }

    private static Map<String, String> file(String text) {
        return Map.of(".github/workflows/ci.yml", text);
    }
}
