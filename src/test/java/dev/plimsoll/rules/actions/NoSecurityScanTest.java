package dev.plimsoll.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoSecurityScanTest {
    private static final NoSecurityScan RULE = new NoSecurityScan();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trivy fs --exit-code 1 .",
                "sudo trivy image --exit-code=1 app",
                "./bin/grype app --fail-on high",
                "snyk test",
                "npx --yes snyk@latest test",
                "semgrep ci",
                "docker run --rm -v $PWD:/src semgrep/semgrep:latest semgrep scan --error",
                "docker run --rm -e A=b -v x:y aquasec/trivy:0.57 image --exit-code 1 app",
                "bandit -r app",
                "python -m bandit -r app",
                "uv run --group dev pip-audit",
                "poetry run safety check",
                "npm ci && npm audit --audit-level=high",
                "yarn npm audit",
                "pnpm audit --prod",
                "go run golang.org/x/vuln/cmd/govulncheck@latest ./...",
                "$(go env GOPATH)/bin/gosec ./...",
                "cargo deny check",
                "osv-scanner -r .",
                "checkov -d .",
                "ruff check --select E,S,W .",
                "mvn -B org.owasp:dependency-check-maven:check",
                "for i in a b; do trivy image --exit-code 1 $i; done",
                "if ! RESULT=$(npm audit --json); then exit 1; fi",
                "bash -c 'bandit -r app'",
            })
    void a_scan_is_known_by_its_command(String script) {
        assertThat(findings(step("run: |\n            " + script))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo trivy fs --exit-code 1 .",
                "pip install bandit semgrep",
                "apt-get install -y trivy",
                "# bandit -r app",
                "printf 'npm audit'",
                "trivy --version",
                "cat <<EOF\\nbandit -r app\\nEOF",
                "ruff check .",
                "npm audit fix",
                "npm audit signatures",
                "pytest -k snyk",
                "ls trivy"
            })
    void a_name_that_is_not_run_is_no_scan(String script) {
        String block = script.replace("\\n", "\n            ");
        assertThat(findings(step("run: |\n            " + block))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "github/codeql-action/analyze@v3",
                "gitleaks/gitleaks-action@v2",
                "trufflesecurity/trufflehog@main",
                "zizmorcore/zizmor-action@v1",
                "ossf/scorecard-action@v2",
                "actions/dependency-review-action@v4",
                "snyk/actions/python@master",
                "anchore/scan-action@v6",
                "pypa/gh-action-pip-audit@v1",
                "SonarSource/sonarqube-scan-action@v5",
                "docker://aquasec/trivy:latest"
            })
    void a_scan_is_known_by_its_action(String uses) {
        assertThat(findings(step("uses: " + uses))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run: bandit -r app || true",
                "run: npm audit || echo ignored",
                "run: bandit -r app --exit-zero",
                "run: semgrep scan --config auto",
                "run: trivy fs .",
                "run: trivy fs --exit-code 0 .",
                "run: grype dir:.",
                "continue-on-error: true\n        uses: gitleaks/gitleaks-action@v2",
                "uses: aquasecurity/trivy-action@0.28.0",
                "uses: aquasecurity/trivy-action@0.28.0\n        with: {exit-code: '0'}",
                "uses: aquasecurity/trivy-action@0.28.0\n        with: {format: sarif, output: t.sarif}",
                "uses: anchore/scan-action@v6\n        with: {fail-build: false}",
                "uses: bridgecrewio/checkov-action@v12\n        with: {soft_fail: true}",
                "run: |\n            set +e\n            bandit -r app"
            })
    void scans_that_cannot_fail_are_said_to_be_so(String step) {
        List<Finding> found = Audits.of(RULE, step(step)).findings();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).message()).startsWith("Scans run, but none can fail");
        assertThat(found.get(0).severity()).isEqualTo(Severity.LOW);
        assertThat(found.get(0).place().line()).isGreaterThan(5);
    }

    @Test
    void an_upload_to_code_scanning_makes_a_scan_count() {
        assertThat(findings(
                        step("uses: aquasecurity/trivy-action@0.28.0\n        with: {format: sarif, output: t.sarif}\n"
                                + "      - uses: github/codeql-action/upload-sarif@v3")))
                .isEmpty();
    }

    @Test
    void it_stands_at_the_jobs_of_the_workflow_that_runs_the_tests_and_tells_of_updates() {
        Map<String, String> files = new HashMap<>(step("run: pytest -n 4"));
        files.put(".github/workflows/a-docs.yml", "on: push\njobs: {docs: {steps: [{run: mkdocs build}]}}");
        files.put(".github/dependabot.yml", "version: 2\n");
        Finding found = Audits.of(RULE, files).findings().get(0);
        assertThat(found.place()).hasToString(".github/workflows/ci.yml:3");
        assertThat(found.message())
                .isEqualTo(
                        "No workflow scans code, dependencies or images: none of the steps of 2 jobs in 2 workflows");
        assertThat(found.problem().related())
                .extracting(related -> related.place().path())
                .containsExactly(".github/dependabot.yml");
    }

    @Test
    void scans_are_found_behind_local_actions_workflows_scripts_and_targets() {
        assertThat(findings(step("uses: ./.github/actions/scan"), ".github/actions/scan/action.yml", """
                        runs:
                          using: composite
                          steps:
                            - run: bandit -r app
                              shell: bash
                        """))
                .isEmpty();
        assertThat(findings(step("run: ./scripts/check.sh"), "scripts/check.sh", "#!/bin/sh\nbandit -r app\n"))
                .isEmpty();
        assertThat(findings(step("run: make check"), "Makefile", "check: audit\naudit:\n\t@pip-audit\n"))
                .isEmpty();
        assertThat(findings(step("run: npm run scan"), "package.json", "{\"scripts\": {\"scan\": \"npm audit\"}}"))
                .isEmpty();
        assertThat(findings(step("uses: pre-commit/action@v3"), ".pre-commit-config.yaml", """
                        repos:
                          - repo: https://github.com/gitleaks/gitleaks
                            hooks: [{id: gitleaks}]
                        """))
                .isEmpty();
        assertThat(findings(step("run: ruff check ."), "pyproject.toml", """
                        [tool.ruff.lint]
                        select = [
                          "E", # style
                          "S",
                        ]
                        """)).isEmpty();
    }

    @Test
    void a_reusable_workflow_counts_where_it_is_called() {
        String scan = "on: workflow_call\njobs:\n  scan:\n    steps:\n      - run: bandit -r app\n";
        String call = "on: push\njobs:\n  call:\n    uses: ./.github/workflows/scan.yml\n";
        assertThat(findings(step("run: pytest"), ".github/workflows/scan.yml", scan))
                .hasSize(1);
        assertThat(findings(Map.of(".github/workflows/scan.yml", scan, ".github/workflows/ci.yml", call, "a.py", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uses: example/security-scan@v1",
                "uses: ./.github/actions/security",
                "run: make security",
                "run: tox -e audit",
                "run: ./scan.sh"
            })
    void what_promises_a_scan_and_cannot_be_looked_into_is_not_decided(String step) {
        assertThat(findings(step(step))).isEmpty();
        assertThat(Audits.unknown(RULE, step(step))).hasSize(1);
    }

    @Test
    void a_remote_reusable_workflow_is_not_decided_by_a_name_of_security() {
        String call = "on: push\njobs:\n  call:\n    uses: example/ci/.github/workflows/%s.yml@main\n";
        Map<String, String> security = Map.of(".github/workflows/ci.yml", call.formatted("security"), "a.py", "");
        assertThat(Audits.unknown(RULE, security)).hasSize(1);
        assertThat(findings(Map.of(".github/workflows/ci.yml", call.formatted("stale"), "a.py", "")))
                .hasSize(1);
    }

    @Test
    void other_systems_answer_it_or_leave_it_open() {
        Map<String, String> gitlab = Map.of(".gitlab-ci.yml", "scan:\n  script: [pip-audit]\n", "a.py", "");
        assertThat(Audits.of(RULE, gitlab).controls().get(0).hold()).isOne();
        Map<String, String> template =
                Map.of(".gitlab-ci.yml", "include:\n  - template: Security/SAST.gitlab-ci.yml\n", "a.py", "");
        assertThat(Audits.of(RULE, template).controls().get(0).hold()).isOne();
        Map<String, String> jenkins = Map.of("Jenkinsfile", "pipeline { sh 'trivy fs .' }", "a.py", "");
        assertThat(Audits.unknown(RULE, jenkins)).hasSize(1);
    }

    @Test
    void a_step_that_never_runs_scans_nothing() {
        assertThat(findings(step("run: bandit -r app\n        if: false"))).hasSize(1);
        assertThat(findings(step("run: bandit -r app\n        if: ${{ false }}")))
                .hasSize(1);
    }

    @Test
    void without_workflows_or_without_anything_to_scan_there_is_nothing_to_judge() {
        assertThat(Audits.subjects(RULE, Map.of("app.py", ""))).isZero();
        assertThat(Audits.subjects(RULE, Map.of(".github/workflows/ci.yml", "on: push\njobs: {}", "README.md", "")))
                .isZero();
    }

    private static List<String> findings(Map<String, String> files, String path, String text) {
        Map<String, String> all = new HashMap<>(files);
        all.put(path, text);
        return findings(all);
    }

    private static List<String> findings(Map<String, String> files) {
        return Audits.findings(RULE, files);
    }

    private static Map<String, String> step(String step) {
        return Map.of(
                "app.py",
                "",
                ".github/workflows/ci.yml",
                "name: ci\non: [push, pull_request]\njobs:\n  test:\n    steps:\n      - " + step + "\n");
    }
}
