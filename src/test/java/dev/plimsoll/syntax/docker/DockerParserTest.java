package dev.plimsoll.syntax.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Span;
import dev.plimsoll.syntax.Unread;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerParserTest {
    private static final String WHOLE = """
            # syntax=docker/dockerfile:1
            # escape=\\

            ARG TAG=3.12
            FROM --platform=$BUILDPLATFORM python:${TAG} AS build
            # a comment
            RUN apt-get update && \\
                # another
                apt-get install -y \\

                  curl
            COPY --chown=app:app --from=other "a b" /c/
            RUN <<-EOF cat > x && python3 <<'PY'
            \techo $HOME
            \tEOF
            print("# no comment")
            PY
            ENV A=1 B="two words" C=x\\ y
            ENV OLD a value
            healthcheck --interval=5s CMD ["curl", "-f", \\
              "http://localhost"]
            ONBUILD RUN make
            ENTRYPOINT ["/app", "a\\tb"]
            USER app
            """;

    @Test
    void every_instruction_is_read_with_its_first_and_last_line() {
        Parsed<DockerText> parsed = parse(WHOLE);
        assertThat(parsed.unread()).isEmpty();
        assertThat(parsed.tree().instructions())
                .extracting(i -> i.keyword() + " " + i.place().line() + "-"
                        + i.place().span().endLine())
                .containsExactly(
                        "ARG 4-4",
                        "FROM 5-5",
                        "RUN 7-11",
                        "COPY 12-12",
                        "RUN 13-17",
                        "ENV 18-18",
                        "ENV 19-19",
                        "HEALTHCHECK 20-21",
                        "ONBUILD 22-22",
                        "ENTRYPOINT 23-23",
                        "USER 24-24");
        assertThat(parsed.tree().directives()).containsEntry("syntax", "docker/dockerfile:1");
    }

    @Test
    void words_flags_and_pairs_are_what_the_instruction_takes() {
        List<DockerInstruction> all = parse(WHOLE).tree().instructions();
        assertThat(all.get(1).texts()).containsExactly("python:${TAG}", "AS", "build");
        assertThat(all.get(1).flag("platform").orElseThrow().value()).isEqualTo("$BUILDPLATFORM");
        assertThat(all.get(2).texts().get(0))
                .startsWith("apt-get update")
                .endsWith("curl")
                .doesNotContain("another");
        assertThat(all.get(3).texts()).containsExactly("\"a", "b\"", "/c/");
        assertThat(all.get(3).flags()).extracting(DockerFlag::name).containsExactly("chown", "from");
        assertThat(all.get(5).pairs())
                .extracting(p -> p.name() + "=" + p.value().orElse(""))
                .containsExactly("A=1", "B=\"two words\"", "C=x\\ y");
        assertThat(all.get(6).pairs())
                .extracting(p -> p.name() + "=" + p.value().orElse(""))
                .containsExactly("OLD=a value");
        assertThat(all.get(7).inner().orElseThrow().texts()).containsExactly("curl", "-f", "http://localhost");
        assertThat(all.get(8).inner().orElseThrow().texts()).containsExactly("make");
        assertThat(all.get(9).exec()).isTrue();
        assertThat(all.get(9).texts()).containsExactly("/app", "a\tb");
    }

    @Test
    void here_documents_keep_their_text_and_their_lines() {
        List<DockerHeredoc> heredocs = parse(WHOLE).tree().instructions().get(4).heredocs();
        assertThat(heredocs)
                .extracting(DockerHeredoc::text)
                .containsExactly("echo $HOME\n", "print(\"# no comment\")\n");
        assertThat(heredocs).extracting(DockerHeredoc::expands).containsExactly(true, false);
        assertThat(heredocs).extracting(h -> h.place().line()).containsExactly(14, 16);
    }

    @Test
    void a_word_behind_a_continuation_knows_its_own_line() {
        DockerWord script = parse("FROM a\nRUN one && \\\n  two\n")
                .tree()
                .instructions()
                .get(1)
                .words()
                .get(0);
        int two = script.text().indexOf("two");
        assertThat(script.place(two, two + 3).span()).isEqualTo(new Span(3, 3, 3, 6));
        assertThat(script.place().span()).isEqualTo(new Span(2, 5, 3, 6));
    }

    @Test
    void the_escape_directive_gives_the_backslash_back_its_meaning() {
        DockerText text =
                parse("# escape=`\nFROM a\nCOPY x C:\\\nRUN a `\n b\n").tree();
        assertThat(text.escape()).isEqualTo('`');
        assertThat(text.instructions()).extracting(DockerInstruction::keyword).containsExactly("FROM", "COPY", "RUN");
        assertThat(text.instructions().get(1).texts()).containsExactly("x", "C:\\");
        assertThat(text.instructions().get(2).texts()).containsExactly("a  b");
    }

    @Test
    void a_directive_behind_a_comment_is_a_comment() {
        assertThat(parse("# hello\n# escape=`\nFROM a\n").tree().escape()).isEqualTo('\\');
        assertThat(parse("# escape=x\nFROM a\n").unread()).hasSize(1);
    }

    @Test
    void windows_line_ends_are_line_ends() {
        DockerText text = parse("FROM a\r\nRUN b \\\r\n  c\r\nCOPY <<X /y\r\nz\r\nX\r\nUSER d\r\n")
                .tree();
        assertThat(text.instructions())
                .extracting(DockerInstruction::keyword)
                .containsExactly("FROM", "RUN", "COPY", "USER");
        assertThat(text.instructions().get(1).texts()).containsExactly("b   c");
        assertThat(text.instructions().get(3).texts()).containsExactly("d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "RUNN x ! 2 ! RUNN is no Dockerfile instruction",
                "{{ if }} ! 2 ! not a Dockerfile instruction",
                "COPY a ! 2 ! COPY takes a source and a destination",
                "ENV A ! 2 ! ENV takes names and values",
                "ENV A=1 B ! 2 ! ENV takes names and values",
                "FROM a b ! 2 ! FROM takes an image, or an image AS a name",
                "HEALTHCHECK curl x ! 2 ! HEALTHCHECK takes CMD or NONE",
                "RUN ! 2 ! RUN without an argument",
                "ONBUILD ONBUILD RUN x ! 2 ! ONBUILD may not stand behind ONBUILD",
                "RUN <<EOF cat ! 2 ! a here-document has no end",
                "ONBUILD ! 2 ! an instruction is missing",
            })
    void what_is_broken_is_said_and_hides_nothing(String line, int where, String reason) {
        Parsed<DockerText> parsed = parse("FROM a\n" + line + "\nUSER app\n");
        assertThat(parsed.unread()).extracting(Unread::reason).containsExactly(reason);
        assertThat(parsed.unread()).extracting(u -> u.place().line()).containsExactly(where);
        assertThat(parsed.tree().instructions())
                .extracting(DockerInstruction::keyword)
                .contains("USER");
    }

    @Test
    void what_stands_before_the_first_stage_and_a_file_without_one_are_said() {
        assertThat(parse("RUN x\nFROM a\n").unread())
                .extracting(u -> u.place().line())
                .containsExactly(1);
        assertThat(parse("# nothing\n").unread()).hasSize(1);
        assertThat(parse("").unread()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RUN [ -f x ] && y", "RUN ['a']", "RUN [\"a\"] b", "RUN [\"a\",]", "RUN [\"\\x\"]", "CMD [a, b]"
            })
    void what_is_no_list_of_texts_is_a_shells(String line) {
        DockerInstruction instruction =
                parse("FROM a\n" + line).tree().instructions().get(1);
        assertThat(instruction.exec()).isFalse();
        assertThat(instruction.texts()).containsExactly(line.substring(4));
    }

    @Test
    void cut_at_any_place_it_is_read_up_to_there() {
        for (int end = 0; end < WHOLE.length(); end++) {
            Parsed<DockerText> parsed = parse(WHOLE.substring(0, end));
            int lines = (int) WHOLE.substring(0, end).lines().count();
            assertThat(parsed.tree().instructions())
                    .allMatch(i -> i.place().span().endLine() <= lines);
            assertThat(parsed.unread())
                    .allMatch(u -> u.place().line() >= 1 && u.place().line() <= Math.max(1, lines));
        }
    }

    @Test
    void no_text_breaks_it() {
        Random random = new Random(11);
        String[] pieces =
                ("FROM |RUN |COPY |ENV |HEALTHCHECK |ONBUILD |CMD |<<EOF|EOF|\n|\\\n|\"|'|[|]|--|=|a| |$|{|}|#|\r\n"
                                + "|\\|\u0000|\uD83D|AS |\t|,")
                        .split("\\|");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Parsed<DockerText> parsed = parse(text.toString());
            assertThat(parsed.tree().instructions())
                    .allMatch(instruction -> instruction.place().hasLine());
            parsed.tree()
                    .instructions()
                    .forEach(instruction -> instruction.words().forEach(DockerWord::place));
        }
    }

    @Test
    void long_texts_take_no_time() {
        assertThat(parse("FROM a\nRUN " + "x \\\n".repeat(100_000)).tree().instructions())
                .hasSize(2);
        assertThat(parse("FROM a\nRUN " + "<<E ".repeat(10_000)).tree().instructions())
                .hasSize(2);
        assertThat(parse("RUN <<E\n".repeat(100_000)).unread()).isNotEmpty();
    }

    private static Parsed<DockerText> parse(String text) {
        return DockerParser.DOCKERFILE.parse(new Source("Dockerfile", text));
    }
}
