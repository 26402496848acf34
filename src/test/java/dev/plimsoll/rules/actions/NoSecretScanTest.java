package dev.plimsoll.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoSecretScanTest {
    private static final NoSecretScan RULE = new NoSecretScan();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run: gitleaks detect",
                "run: docker run --rm zricethezav/gitleaks git .",
                "run: trufflehog git file://. --fail",
                "run: trivy fs .",
                "run: trivy fs --scanners vuln,secret .",
                "uses: gitleaks/gitleaks-action@v2",
                "uses: trufflesecurity/trufflehog@v3",
                "uses: super-linter/super-linter@v7"
            })
    void every_usual_scan_is_known(String step) {
        assertThat(findings(step)).isEmpty();
        assertThat(Audits.unknown(RULE, file(step))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run: trivy image app",
                "run: trivy fs --scanners vuln .",
                "run: 'echo gitleaks'",
                "run: gitleaks detect || true",
                "run: gitleaks version"
            })
    void another_scan_or_one_that_cannot_fail_is_none(String step) {
        assertThat(findings(step)).hasSize(1);
    }

    @Test
    void a_script_that_is_not_there_may_be_one() {
        assertThat(Audits.unknown(RULE, file("run: ./ci/scan-secrets.sh"))).hasSize(1);
    }

    @Test
    void hooks_that_the_workflow_runs_count() {
        Map<String, String> files = new java.util.HashMap<>(file("run: pre-commit run --all-files"));
        files.put(".pre-commit-config.yaml", "repos:\n  - repo: x\n    hooks:\n      - id: gitleaks\n");
        assertThat(Audits.findings(RULE, files)).isEmpty();
    }

    private static List<String> findings(String text) {
        return Audits.findings(RULE, file(text));
    }

    private static Map<String, String> file(String step) {
        return Map.of(
                ".github/workflows/ci.yml",
                "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - " + step + "\n",
                "app.py",
                "x = 1\n");
    }
}
