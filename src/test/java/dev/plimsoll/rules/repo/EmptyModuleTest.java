package dev.plimsoll.rules.repo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmptyModuleTest {
    private final EmptyModule rule = new EmptyModule();
    private final Map<String, String> files = new HashMap<>();

    @BeforeEach
    void two_modules_have_code() {
        files.put("src/api/a.py", "x = 1");
        files.put("src/training/b.py", "x = 1");
    }

    @ParameterizedTest
    @CsvSource({
        "src/drift/__init__.py,docs/drift.md",
        "src/drift/.gitkeep,tests/test_drift.py",
        "src/drift/.gitkeep,docs/design/drift-overview.md",
        "src/drift/.keep,tests/unit/drift_test.py",
        "src/data_drift/.gitkeep,docs/data-drift.md"
    })
    void a_folder_with_a_marker_only_that_something_is_named_after(String marker, String other) {
        files.put(marker, "");
        files.put(other, "# x");
        assertThat(Audits.findings(rule, files)).singleElement().asString().startsWith(marker + " module src/");
    }

    @ParameterizedTest
    @CsvSource({
        "src/drift/__init__.py,docs/other.md",
        "src/drift/__init__.py,src/api/drift.py",
        "src/data/.gitkeep,docs/data.md",
        "logs/.gitkeep,docs/logs.md",
        "drift/.gitkeep,docs/drift.md",
        "tests/drift/__init__.py,docs/drift.md"
    })
    void what_nobody_describes_and_folders_for_data_may_be_empty(String marker, String other) {
        files.put(marker, "");
        files.put(other, "# x");
        assertThat(Audits.findings(rule, files)).isEmpty();
    }

    @Test
    void a_marker_beside_code_or_with_code_in_it_is_none() {
        files.put("docs/drift.md", "# x");
        files.put("src/drift/__init__.py", "from .model import Model");
        assertThat(Audits.findings(rule, files)).isEmpty();
        files.put("src/drift/__init__.py", "");
        files.put("src/drift/deep/model.py", "x = 1");
        assertThat(Audits.findings(rule, files)).isEmpty();
        assertThat(Audits.subjects(rule, files)).isEqualTo(1);
    }

    @Test
    void a_folder_among_no_modules_is_none() {
        files.clear();
        files.put("src/drift/__init__.py", "");
        files.put("docs/drift.md", "# x");
        assertThat(Audits.findings(rule, files)).isEmpty();
    }
}
