package dev.plimsoll.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingFileTest {
    private static final MissingFile RULE = new MissingFile();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run: bash ci/none.sh | 8 | There is no script ci/none.sh",
                "run: ./none.sh | 8 | There is no script none.sh",
                "run: python tools/none.py --x | 8 | There is no script tools/none.py",
                "run: pip install -r none.txt | 8 | There is no requirements file none.txt",
                "run: docker build -f none/Dockerfile . | 8 | There is no Dockerfile none/Dockerfile",
                "uses: ./.github/actions/none | 8 | There is no action .github/actions/none",
                "{uses: docker/build-push-action@v6, with: {context: none}} | 8 | There is no Dockerfile none/Dockerfile",
                "{uses: docker/build-push-action@v6, with: {file: none.Dockerfile}} | 8 | There is no Dockerfile none.Dockerfile",
                "{run: ls, working-directory: none} | 8 | There is no folder none",
                "{uses: actions/setup-python@v5, with: {python-version-file: none.toml}} | 8 | There is no version file none.toml"
            })
    void what_is_not_there_is_found(String step, int line, String message) {
        assertThat(findings(job(step)))
                .singleElement()
                .asString()
                .startsWith(".github/workflows/ci.yml:" + line + " ")
                .contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run: bash ci/test.sh",
                "run: ./ci/../ci/test.sh",
                "{run: ./test.sh, working-directory: ./ci/}",
                "uses: ./.github/actions/setup",
                "{uses: docker/build-push-action@v6, with: {context: ./app}}"
            })
    void what_is_there_is_accepted(String step) {
        assertThat(findings(job(step))).isEmpty();
        assertThat(Audits.unknown(RULE, file(job(step)))).isEmpty();
        assertThat(Audits.subjects(RULE, file(job(step)))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{uses: actions/checkout@v4, with: {repository: o/r}}\n      - run: ./none.sh",
                "{uses: actions/download-artifact@v4}\n      - run: ./none.sh",
                "run: curl -o none.sh https://example.net\n      - run: bash none.sh",
                "run: git clone https://example.net/x\n      - run: bash x/none.sh",
                "run: bash dist/none.sh",
                "run: if [ -f ci/none.sh ]; then bash ci/none.sh; fi",
                "run: bash $DIR/none.sh",
                "{run: ./none.sh, working-directory: '${{ inputs.dir }}'}"
            })
    void what_may_come_from_elsewhere_or_is_asked_for_first_cannot_be_told(String steps) {
        assertThat(findings(job(steps))).isEmpty();
        assertThat(Audits.unknown(RULE, file(job(steps)))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run: bash ci/none.sh || true", "run: cd app && ./none.sh", "run: /opt/none.sh"})
    void what_may_fail_or_lies_elsewhere_is_no_subject(String step) {
        assertThat(Audits.subjects(RULE, file(job(step)))).isZero();
    }

    @Test
    void each_variation_of_a_matrix_is_looked_for() {
        String text = job("{uses: docker/build-push-action@v6, with: {file: '${{ matrix.at.file }}'}}")
                .replace(
                        "    steps:",
                        "    strategy: {matrix: {at: [{file: app/Dockerfile}, {file: a/Dockerfile}], include: [{at: {file: b/Dockerfile}}]}}\n    steps:");
        assertThat(findings(text))
                .hasSize(2)
                .allMatch(found -> found.contains("a/Dockerfile") || found.contains("b/Dockerfile"));
    }

    @Test
    void a_workflow_that_is_called_must_be_there_whatever_is_checked_out() {
        Map<String, String> files = file("on: push\njobs: {a: {uses: ./.github/workflows/none.yml}}");
        assertThat(Audits.of(RULE, files).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("There is no workflow .github/workflows/none.yml");
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        });
        assertThat(findings("on: push\njobs: {a: {uses: ./.github/workflows/ci.yml}}"))
                .isEmpty();
    }

    private static String job(String steps) {
        return "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v4\n\n      - "
                + steps + "\n";
    }

    private static List<String> findings(String text) {
        return Audits.findings(RULE, file(text));
    }

    private static Map<String, String> file(String text) {
        return Map.of(
                ".github/workflows/ci.yml", text,
                ".github/actions/setup/action.yml", "runs: {using: composite, steps: []}",
                "ci/test.sh", "true",
                "app/Dockerfile", "FROM alpine:3.22");
    }
}
