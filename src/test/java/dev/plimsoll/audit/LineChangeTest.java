package dev.plimsoll.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineChangeTest {
    private static final List<String> FILE = List.of("a: 1", "  - name: web", "\t\tx", "end");

    @Test
    void a_word_is_replaced_in_its_line() {
        assertThat(LineChange.of(Edit.replace(at(2, 11, 2, 14), "app"), FILE))
                .contains(new LineChange(2, 2, List.of("  - name: app")));
    }

    @Test
    void a_span_of_lines_gives_way_to_others() {
        assertThat(LineChange.of(Edit.replace(at(1, 4, 3, 3), "2\nb"), FILE))
                .contains(new LineChange(1, 3, List.of("a: 2", "bx")));
    }

    @Test
    void lines_are_added_as_deep_as_the_place_stands() {
        assertThat(LineChange.of(Edit.below(at(2, 5, 2, 9), "image: x\n  deep: y"), FILE))
                .contains(new LineChange(2, 2, List.of("  - name: web", "    image: x", "      deep: y")));
        assertThat(LineChange.of(Edit.above(at(3, 3, 3, 4), "y"), FILE))
                .contains(new LineChange(3, 3, List.of("\t\ty", "\t\tx")));
    }

    @Test
    void lines_go_as_a_whole() {
        assertThat(LineChange.of(Edit.removeLines(at(2, 3, 3, 1)), FILE)).contains(new LineChange(2, 3, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"0,1,0,1", "5,1,5,1", "1,1,9,1", "1,9,1,10", "1,1,1,9", "1,3,1,2"})
    void a_place_that_is_not_there_changes_nothing(int line, int column, int endLine, int endColumn) {
        assertThat(LineChange.of(Edit.replace(at(line, column, endLine, endColumn), "x"), FILE))
                .isEmpty();
    }

    private static Place at(int line, int column, int endLine, int endColumn) {
        return Place.of("f", new Span(line, column, endLine, endColumn));
    }
}
