package dev.plimsoll.syntax.env;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Env files as Compose reads them. */
class EnvParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A=b|A|b",
                "export A=b|A|b",
                "A: b|A|b",
                "A = b |A|b",
                "A=b # said aside|A|b",
                "A=b#c|A|b#c",
                "A='x # y'|A|x # y",
                "A='${B}'|A|${B}",
                "A=\"say \\\"no\\\"\" # said aside|A|say \"no\"",
                "A=|A|``",
                "A= # nothing|A|``",
                "A.b-c=d|A.b-c|d"
            })
    void a_variable_is_read(String text, String name, String value) {
        Parsed<EnvFile> parsed = parse(text + "\r\n");
        assertThat(parsed.unread()).isEmpty();
        assertThat(parsed.tree().entries()).extracting(EnvEntry::name).containsExactly(name);
        assertThat(parsed.tree().entries()).extracting(EnvEntry::value).containsExactly(value);
    }

    @Test
    void a_quoted_value_may_go_on_over_lines_and_what_follows_is_read() {
        EnvFile file = parse("# a comment\n\nKEY=\"one\ntwo\"\nB=c\n").tree();
        assertThat(file.entries()).extracting(EnvEntry::value).containsExactly("one\ntwo", "c");
        assertThat(file.entries()).extracting(entry -> entry.place().line()).containsExactly(3, 5);
    }

    @Test
    void only_single_quotes_keep_variables_from_being_read() {
        assertThat(parse("A='$B'\nC=\"$B\"\nD=$B").tree().entries())
                .extracting(EnvEntry::literal)
                .containsExactly(true, false, false);
    }

    @Test
    void what_is_no_variable_is_said_and_the_rest_is_read() {
        Parsed<EnvFile> parsed = parse("A=1\n<<<<<<< HEAD\nB=2\nC=\"open\n");
        assertThat(parsed.tree().entries()).extracting(EnvEntry::name).containsExactly("A", "B");
        assertThat(parsed.unread()).extracting(unread -> unread.place().line()).containsExactly(2, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\"", "=", "A=\"\\", "A='", "export", "A", "\\"})
    void no_text_is_too_odd(String text) {
        assertThat(parse(text).tree().entries()).isEmpty();
    }

    @Test
    void a_value_is_not_part_of_what_an_entry_prints() {
        assertThat(parse("A=hidden").tree().entries().toString()).doesNotContain("hidden");
    }

    private static Parsed<EnvFile> parse(String text) {
        return EnvParser.ENV.parse(new Source(".env", text));
    }
}
