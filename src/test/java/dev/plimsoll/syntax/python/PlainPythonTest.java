package dev.plimsoll.syntax.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPythonTest {
    @Test
    void comments_and_long_strings_go_and_places_stay() {
        String text = "a = 1  # note\nb = '#'\nc = \"\"\"\nd = 2\n\"\"\"\ne = 3\n";
        assertThat(PlainPython.of(text)).isEqualTo("a = 1        \nb = '#'\nc = \"\"\"\n     \n\"\"\"\ne = 3\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"\"", "'''a", "'a", "\"\\", "#", "", "'''a\\", "(", "a\\"})
    void broken_text_keeps_its_length(String text) {
        assertThat(PlainPython.of(text)).hasSameSizeAs(text);
        assertThat(PlainPython.closing("(" + text, 0)).isLessThanOrEqualTo(text.length() + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"(a, [b], {c: d}) | 15", "(')') | 4", "(\"a\\\")\") | 7", "(a | 2"})
    void a_bracket_is_closed_outside_strings(String text, int closing) {
        assertThat(PlainPython.closing(text, 0)).isEqualTo(closing);
    }
}
