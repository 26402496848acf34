package dev.plimsoll.syntax.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerExpansionTest {
    private static final Map<String, String> VALUES = Map.of("A", "1", "B", "two", "EMPTY", "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "x ! x",
                "$A-${B} ! 1-two",
                "${NONE:-y} ! y",
                "${EMPTY:-y} ! y",
                "${EMPTY-y} ! ~~",
                "${NONE-y} ! y",
                "${A:-y} ! 1",
                "${A:+y} ! y",
                "${NONE:+y} ! ~~",
                "${NONE:-${B}} ! two",
                "${NONE:-${OTHER:-${A}}} ! 1",
                "\\$A ! $A",
                "'$A' ! $A",
                "\"$A b\" ! 1 b",
                "\"a\\\"b\\n\" ! a\"b\\n",
                "a\\ b ! a b",
                "$ ! $",
                "${A:?gone} ! 1",
                "$A$B ! 1two",
            })
    void variables_are_replaced_and_quotes_taken_off(String text, String expected) {
        DockerExpansion.Expanded expanded = expand(text);
        assertThat(expanded.text()).isEqualTo(expected);
        assertThat(expanded.isKnown()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a$NONE, NONE", "${NONE}, NONE", "${B%o}, B", "${B#t*}, B", "${NONE:-$OTHER}, OTHER", "${NONE:?x}, NONE"
    })
    void what_is_not_known_is_named_and_left_as_it_is_written(String text, String unknown) {
        assertThat(expand(text).unknown()).containsExactly(unknown);
        assertThat(expand(text).text()).contains("$");
    }

    @Test
    void broken_and_deep_texts_end() {
        assertThat(expand("${").text()).isNotNull();
        assertThat(expand("${A").text()).isEqualTo("1");
        assertThat(expand("'$A").text()).isEqualTo("$A");
        assertThat(expand("${X:-".repeat(100_000)).text()).isNotNull();
    }

    private static DockerExpansion.Expanded expand(String text) {
        return DockerExpansion.of(text, '\\', name -> Optional.ofNullable(VALUES.get(name)));
    }
}
