package dev.plimsoll.syntax.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InsertionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "-1.5e3",
                "0xff",
                "'it''s }} here'",
                "github.event.commits[0].message",
                "github.event.labels.*.name",
                "github['event'].pull_request['head'].ref",
                "!cancelled() && (a.b == 'x' || !!contains(fromJSON('[1]'), 1))",
                "matrix.python-version >= 3.9",
                "needs.build_1.outputs.a-b",
                "case(a.b == 1, 'x', 'y')",
                "a\n  && b"
            })
    void what_github_evaluates_is_read(String text) {
        assertThat(Insertion.whole(text).fault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a.",
                "a..b",
                "\"double\"",
                "'open",
                "f(",
                "f(a,)",
                "a + b",
                "a = b",
                "a & b",
                "a['x'",
                "(a",
                "a.replace(':', '-')",
                "a | b"
            })
    void what_github_refuses_is_said(String text) {
        assertThat(Insertion.whole(text).fault()).isNotEmpty();
        assertThat(Insertion.whole(text).tree()).isEmpty();
    }

    @Test
    void nesting_without_end_is_refused_and_not_followed() {
        assertThat(Insertion.whole("(".repeat(10_000)).fault()).contains("nested deeper");
    }

    @Test
    void braces_in_a_text_do_not_end_an_expression() {
        assertThat(Insertion.in("a ${{ format('}} {0}', x) }} b ${{ y }}"))
                .extracting(Insertion::text)
                .containsExactly("format('}} {0}', x)", "y");
    }

    @Test
    void one_that_does_not_end_is_the_last() {
        List<Insertion> all = Insertion.in("${{ a }} and ${{ b");
        assertThat(all).hasSize(2);
        assertThat(all.get(1).fault()).contains("does not end");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "github.event.issue.title ; github.event.issue.title",
                "a.b && c.d ; c.d",
                "a.b == c.d ;",
                "a.b == 'x' && c.d || e.f ; c.d e.f",
                "contains(a.b, 'x') ;",
                "format('{0}', A.B) ; a.b",
                "toJSON(github.event) ; github.event",
                "x[0].y ; x.*.y"
            })
    void a_value_comes_from_where_it_can(String text, String sources) {
        assertThat(Insertion.whole(text)
                        .tree()
                        .orElseThrow()
                        .sources()
                        .map(source -> source.path().orElseThrow()))
                .containsExactly(sources == null ? new String[0] : sources.split(" "));
    }
}
