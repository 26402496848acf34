package dev.plimsoll.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "a.yaml, a.yaml",
        "*.yaml, a.yaml",
        "*, .env",
        "a?c, abc",
        "**/x, x",
        "**/x, a/b/x",
        "a/**, a/b/c",
        "a/**/z, a/z",
        "a/**/z, a/b/c/z",
        "**/a/**/b/*.yml, x/a/y/a/b/c.yml",
        "[a-c]*, beta",
        "[!a]*, beta",
        "[]]x, ]x",
        "[ab, [ab",
        "a\\*, a*",
        "a**b, axxb",
        "grüße/*, grüße/ä",
    })
    void a_pattern_matches(String pattern, String path) {
        assertThat(Glob.of(pattern).matches(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "*.yaml, a/b.yaml",
        "a?c, a/c",
        "a/**, a",
        "a/**/z, a/bz",
        "[!a]*, alpha",
        "[a-c]*, delta",
        "a\\*, ab",
        "a**b, a/b",
        "A, a",
        "a, a/b",
    })
    void a_pattern_does_not_match(String pattern, String path) {
        assertThat(Glob.of(pattern).matches(path)).isFalse();
    }

    @Test
    void hostile_patterns_cost_no_more_than_pattern_times_path() {
        assertThat(Glob.of("*a".repeat(2_000) + "b").matches("a".repeat(10_000)))
                .isFalse();
        assertThat(Glob.of("**/a/".repeat(500) + "b").matches("a/".repeat(5_000) + "c"))
                .isFalse();
    }
}
