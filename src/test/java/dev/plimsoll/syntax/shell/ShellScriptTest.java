package dev.plimsoll.syntax.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellScriptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "a  b\tc ! [a, b, c]",
                "a 'b c' \"d e\"f ! [a, b c, d ef]",
                "a\\ b '' ! [a b, ]",
                "a \"x\\\"y\\z\" ! [a, x\"y\\z]",
                "a $x ${y:-'p q'} $(b \")\" c) `d e` ! [a, $x, ${y:-'p q'}, $(b \")\" c), `d e`]",
                "a b#c # d && e ! [a, b#c]",
                "a 2>&1 >out b ! [a, b]",
                "X=1 a ! [X=1, a]",
                "echo 'it'\\''s' ! [echo, it's]",
                "a $'b' $ ! [a, b, $]",
                "a {} -exec ! [a, {}, -exec]",
            })
    void words_are_what_a_shell_hands_to_a_program(String text, String words) {
        ShellScript script = ShellScript.of(text);
        assertThat(script.whole()).isTrue();
        assertThat(script.body().commands().map(ShellScriptTest::words)).containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "a && b || c ; d | e & f ! [a][b][c][d][e][f]",
                "a \\↵b ! [a, b]",
                "a↵b # c↵d ! [a][b][d]",
                "if a; then b; elif c; then d; else e; fi ! [a][b][c][d][e]",
                "for i in 1 2; do a; done; while b; do c; done ! [a][b][c]",
                "case $x in a|b) c;; *) d;; esac; e ! [c][d][e]",
                "function f { a; }; b ! [a][b]",
                "x=(a b); y+=(\"c d\"); e ! [x=(a b)][y+=(\"c d\")][e]",
                "diff <(a b) <(c) > d; e ! [diff, <(a b), <(c)][e]",
                "while read a; do b; done < <(c); d ! [read, a][b][d]",
                "f() { a; }; (b; c) > d; { e; } ! [a][b][c][e]",
                "[[ -f a && -f b ]] && c ! [[[, -f, a, -f, b, ]]][c]",
                "a <<X | b↵hello; world↵X↵c ! [a][b][c]",
            })
    void every_command_is_found_in_what_is_around_it(String text, String commands) {
        ShellScript script = ShellScript.of(text.replace('↵', '\n'));
        assertThat(script.whole()).isTrue();
        assertThat(script.body().commands().map(ShellScriptTest::words).collect(Collectors.joining()))
                .isEqualTo(commands);
    }

    @Test
    void the_text_of_a_here_document_belongs_to_its_redirection() {
        ShellNode.Command command = ShellScript.of("cat <<-'A' <<B > out\n\t\tone\n\tA\ntwo\nB\n")
                .body()
                .commands()
                .findFirst()
                .orElseThrow();
        assertThat(command.redirects()).extracting(ShellRedirect::body).containsExactly("one\n", "two\n", "");
        assertThat(command.redirects()).extracting(r -> r.target().text()).containsExactly("A", "B", "out");
    }

    @Test
    void a_word_knows_what_is_quoted_what_expands_and_where_it_stands() {
        List<ShellWord> words = ShellScript.of("a 'b' $c \\\n d")
                .body()
                .commands()
                .findFirst()
                .orElseThrow()
                .words();
        assertThat(words).extracting(ShellWord::quoted).containsExactly(false, true, false, false);
        assertThat(words).extracting(ShellWord::literal).containsExactly(true, true, false, true);
        assertThat(words).extracting(ShellWord::start).containsExactly(0, 2, 6, 12);
        assertThat(words).extracting(ShellWord::end).containsExactly(1, 5, 8, 13);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 'b",
                "a \"b",
                "a $(b",
                "a ${b",
                "a `b",
                "if a; then b",
                "a; fi",
                "a )",
                "case x in",
                "( a",
                "{ a; ",
                "a <<X\nb",
                "try { a } catch (e) { b }",
                "a ;; b",
                "for x; do a",
                "&& a",
                "f( a"
            })
    void what_is_no_complete_script_is_said_not_to_be(String text) {
        assertThat(ShellScript.of(text).whole()).isFalse();
    }

    @Test
    void no_text_breaks_it() {
        String pieces = "ab1 \t\n;&|<>()'\"\\$`{}!#=[]if then fi do done case esac in <<-E\nE\n";
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                int from = random.nextInt(pieces.length());
                text.append(pieces, from, Math.min(pieces.length(), from + 1 + random.nextInt(4)));
            }
            assertThat(ShellScript.of(text.toString())).as(text.toString()).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "{ ", "$(", "\"$(", "${", "if ", "a && ", "a | ", "case x in a) "})
    void depth_is_bounded(String opening) {
        assertThat(ShellScript.of(opening.repeat(20_000)).whole()).isFalse();
    }

    private static String words(ShellNode.Command command) {
        return command.words().stream().map(ShellWord::text).toList().toString();
    }
}
