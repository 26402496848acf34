package dev.plimsoll.model.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Source;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DockerfileParserTest {
    @Test
    void variables_are_in_scope_as_the_builder_has_them() {
        List<Stage> stages = read("""
                ARG A=global
                FROM x AS one
                USER a$A
                FROM x AS two
                ARG A
                ENV B=$A
                USER ${B}
                FROM two
                ENV C=$B-c
                USER $C
                """).stages();
        assertThat(stages)
                .extracting(stage -> stage.user().orElseThrow().user())
                .containsExactly(Optional.empty(), Optional.of("global"), Optional.of("global-c"));
        assertThat(stages).extracting(Stage::name).containsExactly("stage one", "stage two", "final stage");
        assertThat(stages.get(2).parent()).contains(stages.get(1));
    }

    @Test
    void copies_of_the_context_are_told_from_others() {
        List<ContextCopy> copies = read("""
                FROM x
                ARG DIR=src
                COPY ./a/ "b" $DIR /to/
                COPY . .
                COPY --from=y . .
                ADD https://example.org/a git@example.org:a/b c
                ADD ["with blank", "/to"]
                COPY $NONE /to
                """).copies().toList();
        assertThat(copies)
                .extracting(ContextCopy::sources)
                .containsExactly(List.of("a", "b", "src"), List.of(""), List.of("with blank"), List.of());
        assertThat(copies).extracting(ContextCopy::known).containsExactly(true, true, true, false);
    }

    @Test
    void values_that_double_and_stages_without_end_are_bounded() {
        StringBuilder doubling = new StringBuilder("ARG A0=xxxxxxxxxx\n");
        for (int i = 1; i < 200; i++) {
            doubling.append("ARG A%d=$A%d$A%d\n".formatted(i, i - 1, i - 1));
        }
        assertThat(read(doubling + "FROM a:$A199\n").images())
                .extracting(BaseImage::reference)
                .containsExactly(Optional.empty());
        Parsed<Optional<Dockerfile>> many = parse("FROM a AS b\nFROM b AS a\n".repeat(20_000));
        assertThat(many.tree().orElseThrow().stages()).hasSizeLessThan(1000);
        assertThat(many.unread()).hasSize(1);
    }

    @Test
    void no_text_breaks_it() {
        Random random = new Random(5);
        String[] pieces =
                "FROM |ARG A|ENV A=|USER |COPY |HEALTHCHECK CMD |\n| AS a|a|$A|${A:-|}| |--from=|--mount=from=|:|\"|'|[|,"
                        .split("\\|");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("FROM a\n");
            for (int j = random.nextInt(50); j > 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(read(text.toString()).stages()).isNotEmpty();
        }
    }

    private static Dockerfile read(String text) {
        return parse(text).tree().orElseThrow();
    }

    private static Parsed<Optional<Dockerfile>> parse(String text) {
        return DockerfileParser.STAGES.parse(new Source("Dockerfile", text));
    }
}
