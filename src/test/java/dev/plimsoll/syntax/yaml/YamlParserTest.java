package dev.plimsoll.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Span;
import org.junit.jupiter.api.Test;

class YamlParserTest {
    @Test
    void every_node_knows_its_place_in_the_file() {
        YamlNode second = parse("a: 1\n---\nb:\n  - c: x\n    d: y\n  - z\nq: 1\n")
                .tree()
                .documents()
                .get(1);
        assertThat(second.at("b").orElseThrow().items().get(0).textAt("d")).contains("y");
        assertThat(second.at("b")
                        .orElseThrow()
                        .items()
                        .get(0)
                        .at("d")
                        .orElseThrow()
                        .place()
                        .span())
                .isEqualTo(new Span(5, 8, 5, 9));
        assertThat(second.at("b").orElseThrow().place().span()).isEqualTo(new Span(4, 3, 6, 6));
        assertThat(second.at("b")
                        .orElseThrow()
                        .items()
                        .get(0)
                        .at("d")
                        .orElseThrow()
                        .place()
                        .keys())
                .hasToString("b[0].d");
    }

    @Test
    void merge_keys_are_followed_and_own_keys_win() {
        YamlNode node = parse("x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\n")
                .tree()
                .documents()
                .get(0);
        assertThat(node.textAt("y", "a")).contains("1");
        assertThat(node.textAt("y", "b")).contains("3");
    }

    @Test
    void a_broken_document_does_not_hide_the_others() {
        Parsed<YamlFile> parsed = parse("a: 1\n---\nb: [\n---\nc: 3\n");
        assertThat(parsed.tree().documents()).hasSize(2);
        assertThat(parsed.unread()).hasSize(1);
        assertThat(parsed.unread().get(0).place().line()).isBetween(3, 4);
    }

    @Test
    void what_breaks_at_the_end_is_placed_on_a_line_that_is_there() {
        assertThat(parse("a: 1\nb: [\n").unread())
                .extracting(u -> u.place().line())
                .containsExactly(2);
        assertThat(parse("a: 1\n---\nb: {c: 1\n\n\n").unread())
                .extracting(u -> u.place().line())
                .containsExactly(3);
    }

    @Test
    void duplicate_keys_are_said_and_the_last_one_counts() {
        Parsed<YamlFile> parsed = parse("a: 1\na: 2\n");
        assertThat(parsed.tree().documents().get(0).textAt("a")).contains("2");
        assertThat(parsed.unread()).extracting(u -> u.place().line()).containsExactly(2);
    }

    @Test
    void cycles_bombs_and_depth_are_bounded() {
        assertThat(parse("a: &a [*a]\n").unread()).hasSize(1);
        StringBuilder bomb = new StringBuilder("a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(10)));
        }
        assertThat(parse(bomb.toString()).unread()).hasSize(1);
        assertThat(parse("[".repeat(100_000)).unread()).hasSize(1);
    }

    private static Parsed<YamlFile> parse(String text) {
        return YamlParser.YAML.parse(new Source("test.yaml", text));
    }
}
