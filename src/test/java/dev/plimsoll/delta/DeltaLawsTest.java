package dev.plimsoll.delta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every delta, over seeded repositories and edits. */
class DeltaLawsTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void of_a_commit_with_itself_it_is_empty(long seed) {
        Tree tree = Tree.grown(new Random(seed));
        Delta delta = Delta.between(tree.audit(), tree.audit());
        assertThat(changes(delta)).isEmpty();
        assertThat(delta.unchanged()).isEqualTo(delta.head().findings());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void introduced_moved_and_unchanged_are_the_heads_and_fixed_moved_and_unchanged_the_bases(long seed) {
        Delta delta = edited(seed);
        assertThat(prints(all(delta.introduced(), to(delta), delta.unchanged())))
                .containsExactlyInAnyOrderElementsOf(prints(delta.head().findings()));
        assertThat(delta.fixed().size()
                        + delta.moved().size()
                        + delta.unchanged().size())
                .isEqualTo(delta.base().findings().size());
        assertThat(prints(all(delta.fixed(), from(delta), List.of())))
                .doesNotHaveDuplicates()
                .isSubsetOf(prints(delta.base().findings()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void read_backwards_introduced_and_fixed_change_places_and_moves_turn_round(long seed) {
        Delta there = edited(seed);
        Delta back = Delta.between(there.head(), there.base());
        assertThat(prints(back.introduced())).isEqualTo(prints(there.fixed()));
        assertThat(prints(back.fixed())).isEqualTo(prints(there.introduced()));
        assertThat(back.moved())
                .extracting(move -> new Move(move.to(), move.from()))
                .containsExactlyInAnyOrderElementsOf(there.moved());
        assertThat(back.unchanged()).hasSameSizeAs(there.unchanged());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lines_that_shift_change_nothing(long seed) {
        Tree base = Tree.grown(new Random(seed));
        Tree head = base.copy();
        head.shift();
        assertThat(changes(Delta.between(base.audit(), head.audit()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_renamed_file_takes_its_findings_along(long seed) {
        Tree base = Tree.grown(new Random(seed));
        Tree head = base.copy();
        String path = head.rename();
        Delta delta = Delta.between(base.audit(), head.audit());
        assertThat(delta.introduced()).isEmpty();
        assertThat(delta.fixed()).isEmpty();
        assertThat(delta.moved())
                .hasSize(head.faultsIn(path))
                .allMatch(move -> move.to().path().equals(path))
                .allMatch(
                        move -> move.from().place().line() == move.to().place().line());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void of_a_renamed_and_edited_file_only_the_new_is_introduced(long seed) {
        Tree base = Tree.grown(new Random(seed));
        Tree head = base.copy();
        String path = head.rename();
        head.shift();
        head.addFaultIn(path);
        Delta delta = Delta.between(base.audit(), head.audit());
        assertThat(delta.introduced()).hasSize(1);
        assertThat(delta.fixed()).isEmpty();
        assertThat(delta.moved()).hasSize(head.faultsIn(path) - 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_fault_more_is_one_introduced_whatever_its_name(long seed) {
        Tree base = Tree.grown(new Random(seed));
        Tree head = base.copy();
        head.addEqualFault();
        Delta delta = Delta.between(base.audit(), head.audit());
        assertThat(delta.introduced()).hasSize(1);
        assertThat(changes(delta)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_fault_less_is_one_fixed_and_the_equal_ones_stay(long seed) {
        Tree base = Tree.grown(new Random(seed));
        Tree head = base.copy();
        boolean fixed = head.fix();
        Delta delta = Delta.between(base.audit(), head.audit());
        assertThat(delta.fixed()).hasSize(fixed ? 1 : 0);
        assertThat(changes(delta)).hasSize(fixed ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_object_that_goes_to_another_file_is_moved(long seed) {
        Tree base = Tree.grown(new Random(seed)).withThingToMove();
        Tree head = base.copy();
        head.moveThing();
        Delta delta = Delta.between(base.audit(), head.audit());
        assertThat(delta.moved())
                .singleElement()
                .satisfies(move -> assertThat(move.to().subject()).isEqualTo("thing unique"));
        assertThat(changes(delta)).hasSize(1);
    }

    private static Delta edited(long seed) {
        Tree base = Tree.grown(new Random(seed));
        Tree head = base.copy();
        for (int i = 0; i < 1 + seed % 6; i++) {
            head.edit();
        }
        Audit before = base.audit();
        return Delta.between(before, head.audit());
    }

    private static List<Finding> to(Delta delta) {
        return delta.moved().stream().map(Move::to).toList();
    }

    private static List<Finding> from(Delta delta) {
        return delta.moved().stream().map(Move::from).toList();
    }

    private static List<Finding> changes(Delta delta) {
        return all(delta.introduced(), delta.fixed(), to(delta));
    }

    private static List<Finding> all(List<Finding> one, List<Finding> two, List<Finding> three) {
        return Stream.of(one, two, three).flatMap(Collection::stream).toList();
    }

    private static List<String> prints(Collection<Finding> findings) {
        return findings.stream().map(Finding::fingerprint).toList();
    }
}
