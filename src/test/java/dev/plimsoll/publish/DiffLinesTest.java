package dev.plimsoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiffLinesTest {
    @Test
    void lines_of_the_right_side_are_those_added_and_those_around_them() {
        DiffLines lines = DiffLines.ofPatches(Map.of("a.yaml", """
                @@ -3,3 +3,3 @@ kind: Pod
                 three
                -four
                +FOUR
                 five
                @@ -20 +20,2 @@
                 twenty
                +twenty-one
                \\ No newline at end of file"""));
        assertThat(IntStream.range(0, 40).filter(line -> lines.contains("a.yaml", line)))
                .containsExactly(3, 4, 5, 20, 21);
        assertThat(lines.contains("b.yaml", 3)).isFalse();
    }

    @Test
    void what_looks_like_a_hunk_inside_a_file_is_a_line_of_it() {
        DiffLines lines = DiffLines.ofPatches(Map.of("a.md", "@@ -1 +1,3 @@\n a\n+@@ -90 +90 @@\n+b"));
        assertThat(IntStream.range(0, 99).filter(line -> lines.contains("a.md", line)))
                .containsExactly(1, 2, 3);
    }

    @Test
    void an_empty_line_is_a_line_and_the_patch_s_own_end_is_none() {
        DiffLines lines = DiffLines.ofPatches(Map.of("a", "@@ -1,3 +1,3 @@\n a\n\n-b\n+c\n"));
        assertThat(IntStream.range(0, 9).filter(line -> lines.contains("a", line)))
                .containsExactly(1, 2, 3);
    }

    @Test
    void a_file_that_is_only_taken_away_from_shows_what_stays() {
        DiffLines lines = DiffLines.ofPatches(Map.of("a", "@@ -1,2 +0,0 @@\n-a\n-b", "b", "no patch", "c", ""));
        assertThat(IntStream.range(0, 9).filter(line -> lines.contains("a", line)))
                .isEmpty();
        assertThat(lines.contains("b", 1)).isFalse();
    }
}
