package dev.plimsoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests/app.py",
                "scripts/proxy-test/server.py",
                "load_tests/compose.yml",
                "_integration-test/a/b.yml",
                "docs/app.py",
                "app/main.test.ts"
            })
    void a_folder_or_a_name_that_says_so_holds_samples(String path) {
        assertThat(SampleFiles.isSample(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"latest/app.py", "contest/app.py", "test-runner/app.py", "app/latest.py", "attestation/a.yml"})
    void a_word_that_only_ends_or_begins_so_says_nothing(String path) {
        assertThat(SampleFiles.isSample(path)).isFalse();
    }
}
