package dev.plimsoll.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoredFailureTest {
    private static final IgnoredFailure RULE = new IgnoredFailure();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run: pytest || true",
                "run: npm test || echo failed",
                "run: |\n          set +e\n          pip-audit",
                "run: trivy image --exit-code 1 app || exit 0",
                "run: pytest\n        continue-on-error: true",
                "uses: gitleaks/gitleaks-action@v2\n        continue-on-error: true"
            })
    void a_failure_that_stops_nothing_is_found(String step) {
        assertThat(findings(job(step))).hasSize(1);
    }

    @Test
    void a_job_that_may_fail_passes_all_its_gates_over() {
        assertThat(findings(job("run: pytest").replace("runs-on: x", "runs-on: x\n    continue-on-error: true")))
                .singleElement()
                .asString()
                .contains("continue-on-error of the job");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run: pytest",
                "run: pytest --cov; rm -rf x || true",
                "run: |\n          set +e\n          pytest\n          code=$?\n          exit $code",
                "run: pytest\n        continue-on-error: ${{ matrix.experimental }}",
                "run: pytest\n        id: t\n        continue-on-error: true\n      - if: steps.t.outcome == 'failure'\n        run: exit 1",
                "run: pytest\n        continue-on-error: false"
            })
    void a_failure_that_counts_or_is_asked_about_is_accepted(String step) {
        assertThat(findings(job(step))).isEmpty();
        assertThat(Audits.subjects(RULE, file(job(step)))).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "bandit -r app -ll, 0",
        "bandit -r app --severity-level high, 0",
        "bandit -r other, 1",
        "bandit --exit-zero -r app, 1",
        "bandit -r app || true, 2",
        "pip-audit, 1"
    })
    void a_scan_that_only_writes_a_report_is_accepted_where_another_run_of_it_decides(String other, int findings) {
        String step = "run: bandit -r app -f json -o report.json || true\n      - run: " + other;
        assertThat(findings(job(step))).hasSize(findings);
        assertThat(findings(job(step).replace("runs-on: x", "runs-on: x\n    continue-on-error: true")))
                .isNotEmpty();
    }

    @Test
    void a_test_of_its_own_is_not_made_good_by_another_one() {
        assertThat(findings(job("run: pytest a || true\n      - run: pytest a")))
                .hasSize(1);
    }

    @Test
    void cleaning_up_is_no_gate() {
        assertThat(Audits.subjects(RULE, file(job("run: docker rm -f db || true"))))
                .isZero();
    }

    private static String job(String step) {
        return "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - " + step + "\n";
    }

    private static List<String> findings(String text) {
        return Audits.findings(RULE, file(text));
    }

    private static Map<String, String> file(String text) {
        return Map.of(".github/workflows/ci.yml", text);
    }
}
