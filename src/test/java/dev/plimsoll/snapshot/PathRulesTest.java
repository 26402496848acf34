package dev.plimsoll.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathRulesTest {
    @Test
    void a_name_is_meant_at_any_depth_and_a_path_from_the_top_only() {
        PathRules rules = PathRules.of(List.of("build", "/dist", "docs/api"));
        assertThat(List.of("build", "a/build", "a/build/b/c", "dist/x", "docs/api/index.html"))
                .allMatch(rules::leavesOut);
        assertThat(List.of("a/dist", "a/docs/api/x", "builds/x")).noneMatch(rules::leavesOut);
    }

    @Test
    void a_slash_at_the_end_means_folders_only() {
        PathRules rules = PathRules.of(List.of("logs/"));
        assertThat(rules.leavesOut("logs")).isFalse();
        assertThat(rules.leavesOut("a/logs/x")).isTrue();
    }

    @Test
    void the_last_line_that_matches_decides_but_nothing_comes_back_out_of_a_folder() {
        PathRules rules = PathRules.of(List.of("*.env", "!example.env", "secret/", "!secret/readme"));
        assertThat(rules.leavesOut("a/prod.env")).isTrue();
        assertThat(rules.leavesOut("a/example.env")).isFalse();
        assertThat(rules.leavesOut("secret/readme")).isTrue();
    }

    @Test
    void a_file_may_have_comments_blank_lines_and_escapes() {
        PathRules rules = PathRules.ofFile("# comment\r\n\r\n\\#kept \r\n\\!bang\nblank\\ \n");
        assertThat(List.of("#kept", "!bang", "blank ")).allMatch(rules::leavesOut);
        assertThat(rules.leavesOut("# comment")).isFalse();
    }

    @Test
    void nothing_is_left_out_without_rules() {
        assertThat(PathRules.NONE.leavesOut("a")).isFalse();
        assertThat(PathRules.of(List.of("", "/", "!"))).matches(PathRules::isEmpty);
    }
}
