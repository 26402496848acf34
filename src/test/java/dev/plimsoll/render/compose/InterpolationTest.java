package dev.plimsoll.render.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.env.EnvParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables in scalars, as the Compose Specification has them. */
class InterpolationTest {
    private static final Variables SET = Variables.NONE.and(EnvParser.ENV
            .parse(new Source(".env", "A=a\nEMPTY=\nB=${A}b\nRAW='$A'\n"))
            .tree());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x|x",
                "$A|a",
                "${A}|a",
                "-$A-${A}-|-a-a-",
                "${B}|ab",
                "${RAW}|$A",
                "${EMPTY}|``",
                "${EMPTY:-d}|d",
                "${EMPTY-d}|``",
                "${NO:-d}|d",
                "${NO-d}|d",
                "${NO:-}|``",
                "${A:-d}|a",
                "${A:?must}|a",
                "${A:+yes}|yes",
                "${EMPTY:+yes}|``",
                "${EMPTY+yes}|yes",
                "${NO:+yes}|``",
                "${NO:-${A}}|a",
                "${NO:-${NO2:-deep}}/x|deep/x",
                "${NO:-a:b}|a:b",
                "$$A|$A",
                "$${A}|${A}",
                "$1 $ $|$1 $ $",
                "cost: 5$|cost: 5$"
            })
    void a_value_is_told(String text, String value) {
        Expansion expansion = Interpolation.of(text, SET);
        assertThat(expansion.value()).isEqualTo(value);
        assertThat(expansion.unset()).isEmpty();
        assertThat(expansion.refused()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$NO", "${NO}", "a${NO}b", "${NO:?must}", "${NO?must}", "${EMPTY:?must}", "${NO:-${NO}}"})
    void a_variable_that_nothing_sets_stays_as_it_is_written(String text) {
        Expansion expansion = Interpolation.of(text, SET);
        assertThat(expansion.unset()).hasSize(1);
        assertThat(expansion.value()).contains(expansion.unset().iterator().next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"${", "${}", "${1}", "${A", "${A!b}", "${-x}", "${ A}"})
    void a_reference_that_compose_refuses_is_told(String text) {
        assertThat(Interpolation.of(text, SET).refused()).isTrue();
    }

    @Test
    void depth_and_length_are_bounded() {
        String deep = "${X:-".repeat(50_000) + "}".repeat(50_000);
        assertThat(Interpolation.of(deep, SET).value()).isNotNull();
        assertThat(Interpolation.of("${".repeat(300_000), SET).refused()).isTrue();
        assertThat(Interpolation.of("${A".repeat(300_000), SET).refused()).isTrue();
    }

    @Test
    void what_an_env_file_gives_is_not_printed() {
        Variables variables = Variables.NONE.and(
                EnvParser.ENV.parse(new Source(".env", "A=hidden")).tree());
        assertThat(Interpolation.of("x$A", variables).toString()).isEqualTo("x$A");
        assertThat(variables.toString()).doesNotContain("hidden");
    }
}
