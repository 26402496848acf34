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

class UnpinnedActionTest {
    private static final String SHA = "08eba0b27e820071cde6df949e0beb9ba4906955";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./.github/actions/setup",
                "actions/checkout@" + SHA,
                "owner/repo/path@" + SHA,
                "docker://alpine@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1",
            })
    void what_runs_the_same_code_each_time_is_right(String uses) {
        assertThat(findings(uses)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "actions/checkout@v4, LOW",
        "github/codeql-action/init@v3, LOW",
        "example/deploy@v1.2.3, MEDIUM",
        "example/deploy@main, MEDIUM",
        "example/deploy@08eba0b, MEDIUM",
        "example/deploy, MEDIUM",
        "docker://alpine:3.20, MEDIUM",
        "docker://alpine, MEDIUM"
    })
    void a_name_that_can_be_moved_is_found_and_is_graver_for_others_than_github(String uses, Severity severity) {
        assertThat(findings(uses)).extracting(Finding::severity).containsExactly(severity);
    }

    @Test
    void another_tag_of_the_same_action_is_the_same_finding() {
        assertThat(findings("example/deploy@v1").get(0).fingerprint())
                .isEqualTo(findings("example/deploy@v2").get(0).fingerprint());
    }

    @Test
    void steps_of_the_repositorys_own_composite_actions_count() {
        assertThat(Audits.findings(new UnpinnedAction(), Map.of(".github/actions/setup/action.yml", """
                        name: setup
                        runs:
                          using: composite
                          steps:
                            - uses: example/tool@v1
                        """)))
                .containsExactly(".github/actions/setup/action.yml:5 step example/tool of the action: "
                        + "example/tool@v1 is an action named by a tag or branch, which can be moved");
    }

    @Test
    void a_workflow_file_below_the_folder_or_elsewhere_is_none() {
        String text = "on: push\njobs: {a: {steps: [{uses: example/x@v1}]}}\n";
        assertThat(Audits.subjects(
                        new UnpinnedAction(),
                        Map.of(
                                ".github/workflows/old/ci.yml", text,
                                "templates/.github/workflows/ci.yml", text,
                                "docs/ci.yml", text)))
                .isZero();
    }

    private static List<Finding> findings(String uses) {
        String text = "on: push\njobs:\n  a:\n    steps:\n      - uses: " + uses + "\n";
        return Audits.of(new UnpinnedAction(), Map.of(".github/workflows/ci.yml", text))
                .findings();
    }
}
