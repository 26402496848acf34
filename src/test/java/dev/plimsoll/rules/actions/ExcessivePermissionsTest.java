package dev.plimsoll.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExcessivePermissionsTest {
    private static final ExcessivePermissions RULE = new ExcessivePermissions();

    @Test
    void a_block_on_every_job_is_as_good_as_one_above_them() {
        assertThat(findings("on: push\njobs: {a: {permissions: {}}, b: {permissions: {contents: read}}}"))
                .isEmpty();
    }

    @Test
    void only_the_jobs_without_a_block_are_counted() {
        assertThat(findings("on: push\njobs:\n  a: {permissions: {}}\n  b: {}\n  c: {uses: ./x.yml}"))
                .containsExactly(".github/workflows/ci.yml:2 workflow: No permissions block for 2 of 3 jobs (b, c): "
                        + "their tokens have the repository's default scopes");
    }

    @Test
    void a_workflow_that_is_only_called_has_its_callers_rights() {
        assertThat(findings("on: workflow_call\njobs: {a: {}}")).isEmpty();
        assertThat(Audits.unknown(RULE, file("on: workflow_call\njobs: {a: {}}")))
                .hasSize(1);
        assertThat(findings("on: [workflow_call, push]\njobs: {a: {}}")).hasSize(1);
    }

    @Test
    void write_all_is_found_where_it_decides_something() {
        assertThat(findings("on: push\npermissions: write-all\njobs: {a: {}}"))
                .containsExactly(".github/workflows/ci.yml:2 workflow: write-all: every scope may be written by "
                        + "1 of 1 job (a)");
        assertThat(findings("on: push\npermissions: write-all\njobs: {a: {permissions: read-all}}"))
                .isEmpty();
        assertThat(findings("on: workflow_call\njobs:\n  a:\n    permissions: write-all"))
                .hasSize(1);
    }

    @Test
    void read_all_and_none_are_accepted() {
        assertThat(findings("on: push\npermissions: read-all\njobs: {a: {}}")).isEmpty();
        assertThat(findings("on: push\npermissions: {}\njobs: {a: {}}")).isEmpty();
    }

    private static List<String> findings(String text) {
        return Audits.findings(RULE, file(text));
    }

    private static Map<String, String> file(String text) {
        return Map.of(".github/workflows/ci.yml", text);
    }
}
