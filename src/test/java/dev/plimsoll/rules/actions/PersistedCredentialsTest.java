package dev.plimsoll.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersistedCredentialsTest {
    private static final PersistedCredentials RULE = new PersistedCredentials();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run: git push",
                "run: git fetch origin main",
                "uses: peter-evans/create-pull-request@v7",
                "uses: stefanzweifel/git-auto-commit-action@v5",
                "run: npx semantic-release"
            })
    void a_later_step_that_needs_it_is_a_reason(String step) {
        assertThat(findings(job("fetch-depth: 0", step))).isEmpty();
    }

    @Test
    void off_is_off_and_anything_else_is_not() {
        assertThat(findings(job("persist-credentials: false", "run: make"))).isEmpty();
        assertThat(findings(job("persist-credentials: 'false'", "run: make"))).isEmpty();
        assertThat(findings(job("persist-credentials: true", "run: make"))).hasSize(1);
        assertThat(Audits.unknown(RULE, file(job("persist-credentials: ${{ inputs.keep }}", "run: make"))))
                .hasSize(1);
    }

    @Test
    void it_is_repaired_only_where_nothing_later_could_need_it() {
        String alone =
                "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - name: Get\n        uses: actions/checkout@v4\n";
        assertThat(Audits.of(RULE, file(alone)).findings().get(0).problem().edit())
                .isPresent();
        assertThat(Audits.of(RULE, file(alone + "      - run: ./x\n"))
                        .findings()
                        .get(0)
                        .problem()
                        .edit())
                .isEmpty();
    }

    private static String job(String input, String step) {
        return "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v4\n        with: {"
                + input.replace("${{ inputs.keep }}", "'${{ inputs.keep }}'") + "}\n      - " + step + "\n";
    }

    private static List<String> findings(String text) {
        return Audits.findings(RULE, file(text));
    }

    private static Map<String, String> file(String text) {
        return Map.of(".github/workflows/ci.yml", text);
    }
}
