package dev.plimsoll.delta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Faults;
import dev.plimsoll.audit.Identity;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeltaTest {
    @Test
    void of_two_equal_faults_the_one_that_was_fixed_is_fixed() {
        Delta delta = between(
                Map.of("a", "part x\n  broken\n  first\npart x\n  broken\n  second"),
                Map.of("a", "part x\n  whole\n  first\npart x\n  broken\n  second"));
        assertThat(told(delta)).isEqualTo("fixed a:1, unchanged a:4");
    }

    @Test
    void of_two_equal_faults_the_one_that_was_added_is_introduced() {
        Delta delta = between(
                Map.of("a", "part x\n  broken\n  first"),
                Map.of("a", "part x\n  broken\n  new\npart x\n  broken\n  first"));
        assertThat(told(delta)).isEqualTo("introduced a:1, unchanged a:4");
    }

    @Test
    void an_object_that_went_to_a_file_that_was_there_already_is_moved() {
        Delta delta = between(
                Map.of("all", "part x\n  broken\n  one\npart y\n  whole", "other", "part z\n  whole"),
                Map.of("all", "part y\n  whole", "other", "part z\n  whole\npart x\n  broken\n  one"));
        assertThat(told(delta)).isEqualTo("moved all:1 other:3");
    }

    @Test
    void a_fault_put_right_here_and_made_there_is_fixed_and_introduced_though_the_name_is_the_same() {
        Delta delta = between(
                Map.of("a", "part final\n  broken\n  one", "b", "part other\n  whole"),
                Map.of("a", "part final\n  whole\n  one", "b", "part other\n  whole\npart final\n  broken\n  one"));
        assertThat(told(delta)).isEqualTo("introduced b:3, fixed a:1");
    }

    @Test
    void things_of_one_name_that_look_different_are_different() {
        Delta delta = between(
                Map.of("a", "part final\n  broken\n  alpha\n  beta\n  gamma"),
                Map.of("b", "part final\n  broken\n  delta\n  epsilon\n  zeta"));
        assertThat(told(delta)).isEqualTo("introduced b:1, fixed a:1");
    }

    @Test
    void of_files_with_the_same_content_each_goes_to_its_own_name() {
        String text = "part x\n  broken";
        Delta delta =
                between(Map.of("one/a", text, "one/b", text), Map.of("two/b", text, "two/a", text, "two/0", "nothing"));
        assertThat(told(delta)).isEqualTo("moved one/a:1 two/a:1, moved one/b:1 two/b:1");
    }

    @Test
    void a_cause_in_another_file_is_told_with_its_place() {
        Delta delta = between(
                Map.of("a", "part x\n  see base", "base", "whole"),
                Map.of("a", "part x\n  see base", "base", "broken"));
        assertThat(told(delta)).isEqualTo("introduced a:1");
        assertThat(delta.isCausedElsewhere(delta.introduced().get(0))).isTrue();
        assertThat(delta.causes(delta.introduced().get(0)))
                .extracting(cause -> cause.place().toString())
                .containsExactly("base:1");
    }

    @Test
    void a_cause_in_the_file_itself_is_not_elsewhere() {
        Delta delta = between(Map.of("a", "part x\n  whole"), Map.of("a", "part x\n  broken"));
        assertThat(delta.isCausedElsewhere(delta.introduced().get(0))).isFalse();
    }

    @Test
    void a_finding_in_a_new_file_is_not_caused_elsewhere() {
        Delta delta = between(Map.of(), Map.of("a", "part x\n  broken"));
        assertThat(delta.isCausedElsewhere(delta.introduced().get(0))).isFalse();
    }

    @Test
    void a_step_is_the_same_step_when_one_comes_before_it() {
        assertThat(Identity.of("r", "p", "step 3 of job build"))
                .isEqualTo(Identity.of("r", "p", "step 4 of job build"));
        assertThat(Identity.of("r", "p", "port 3 of web")).isNotEqualTo(Identity.of("r", "p", "port 4 of web"));
        assertThat(Identity.of("r", "p", "step 3 of job a")).isNotEqualTo(Identity.of("r", "p", "step 3 of job b"));
    }

    @Test
    void many_renames_at_once_are_bounded_work_and_lose_nothing() {
        Map<String, String> before = new HashMap<>();
        Map<String, String> after = new HashMap<>();
        IntStream.range(0, 400).forEach(i -> {
            before.put("old/" + i, "part x\n  broken\n  same " + i);
            after.put("new/" + i, "part x\n  broken\n  same " + i + "\n  edited");
        });
        Delta delta = between(before, after);
        assertThat(delta.moved().size() + delta.introduced().size()).isEqualTo(400);
        assertThat(delta.moved().size()).isGreaterThanOrEqualTo(100);
    }

    private static Delta between(Map<String, String> before, Map<String, String> after) {
        return Delta.between(Faults.audit(before), Faults.audit(after));
    }

    private static String told(Delta delta) {
        return java.util.stream.Stream.of(
                        delta.introduced().stream().map(f -> "introduced " + f.place()),
                        delta.fixed().stream().map(f -> "fixed " + f.place()),
                        delta.moved().stream()
                                .map(move -> "moved " + move.from().place() + " "
                                        + move.to().place()),
                        delta.unchanged().stream().map(f -> "unchanged " + f.place()))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(", "));
    }
}
