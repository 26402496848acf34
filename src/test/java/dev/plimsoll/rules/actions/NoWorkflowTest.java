package dev.plimsoll.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoWorkflowTest {
    private static final NoWorkflow RULE = new NoWorkflow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".gitlab-ci.yml",
                ".circleci/config.yml",
                "Jenkinsfile",
                "azure-pipelines.yml",
                ".github/workflows/ci.yml",
                ".travis.yml"
            })
    void every_system_counts(String path) {
        assertThat(Audits.findings(RULE, Map.of("app.py", "x = 1\n", path, "on: push\njobs: {a: {runs-on: x}}\n")))
                .isEmpty();
    }

    @Test
    void nothing_to_build_is_nothing_to_judge() {
        assertThat(Audits.subjects(RULE, Map.of("README.md", "# CI\n", "docs/example.py", "x\n")))
                .isZero();
    }

    @Test
    void a_workflow_elsewhere_does_not_count() {
        assertThat(Audits.findings(RULE, Map.of("app.py", "x = 1\n", "docs/.github/workflows/ci.yml", "on: push\n")))
                .hasSize(1);
    }
}
