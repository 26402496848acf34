package dev.plimsoll.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
