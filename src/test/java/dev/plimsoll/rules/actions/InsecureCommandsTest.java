package dev.plimsoll.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsecureCommandsTest {
    private static final InsecureCommands RULE = new InsecureCommands();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env: {ACTIONS_ALLOW_UNSECURE_COMMANDS: true}\njobs: {a: {runs-on: x}}",
                "jobs: {a: {runs-on: x, env: {ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true'}}}",
                "jobs: {a: {runs-on: x, steps: [{run: x, env: {ACTIONS_ALLOW_UNSECURE_COMMANDS: true}}]}}",
                "jobs: {a: {runs-on: x, steps: [{run: 'echo ACTIONS_ALLOW_UNSECURE_COMMANDS=true >> $GITHUB_ENV'}]}}"
            })
    void the_switch_is_found_at_every_level(String text) {
        assertThat(findings("on: push\n" + text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env: {ACTIONS_ALLOW_UNSECURE_COMMANDS: false}\njobs: {a: {runs-on: x}}",
                "jobs: {a: {runs-on: x, steps: [{run: '# ACTIONS_ALLOW_UNSECURE_COMMANDS=true'}]}}"
            })
    void off_and_a_comment_are_accepted(String text) {
        assertThat(findings("on: push\n" + text)).isEmpty();
    }

    @Test
    void an_action_is_looked_at_as_well() {
        assertThat(Audits.findings(
                        RULE,
                        Map.of(
                                "action.yml",
                                "runs:\n  using: composite\n  steps:\n    - run: x\n      shell: bash\n      env:\n"
                                        + "        ACTIONS_ALLOW_UNSECURE_COMMANDS: true\n")))
                .singleElement()
                .asString()
                .startsWith("action.yml:7 ");
    }

    private static List<String> findings(String text) {
        return Audits.findings(RULE, file(text));
    }

    private static Map<String, String> file(String text) {
        return Map.of(".github/workflows/ci.yml", text);
    }
}
