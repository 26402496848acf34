package dev.plimsoll.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines, markers, directives: how a file is cut into documents, and that nothing moves a line. */
class YamlStreamTest {
    @Test
    void carriage_returns_are_line_breaks_with_and_without_a_line_feed() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            YamlNode node = only(String.join(end, "a: 1", "b:", "  - c: 2", ""));
            assertThat(node.at("b")
                            .orElseThrow()
                            .items()
                            .get(0)
                            .at("c")
                            .orElseThrow()
                            .place()
                            .span())
                    .isEqualTo(new Span(3, 8, 3, 9));
        }
    }

    @Test
    void documents_end_at_either_marker() {
        assertThat(texts("a: 1\n...\na: 2\n--- {a: 3}\n...\n---\na: 4\n... # done\na: 5\n"))
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void comments_and_blank_lines_around_documents_are_none() {
        Parsed<YamlFile> parsed = parse("# licence\n\n---\n# nothing\n---\n---\na: 1\n---\n# the end\n");
        assertThat(parsed.unread()).isEmpty();
        assertThat(parsed.tree().documents()).hasSize(1);
        assertThat(parsed.tree()
                        .documents()
                        .get(0)
                        .at("a")
                        .orElseThrow()
                        .place()
                        .line())
                .isEqualTo(7);
    }

    @Test
    void a_marker_is_a_whole_word_at_the_start_of_a_line() {
        assertThat(texts("---a: 1\na: 2\n")).containsExactly("2");
        assertThat(only("a: |\n  ---\n  ...\n").textAt("a")).contains("---\n...\n");
        assertThat(texts("---\ta: 0\n")).isEmpty();
    }

    @Test
    void directives_belong_to_the_document_that_follows() {
        Parsed<YamlFile> parsed =
                parse("# c\n%YAML 1.2\n---\na: 1\n...\n%TAG !e! tag:example.org,2000:\n---\na: !e!x 2\n");
        assertThat(parsed.unread()).isEmpty();
        YamlNode second = parsed.tree().documents().get(1).at("a").orElseThrow();
        assertThat(second.tag()).isEqualTo("tag:example.org,2000:x");
        assertThat(second.place().line()).isEqualTo(8);
    }

    @Test
    void anchors_end_with_their_document() {
        for (String marker : List.of("---\n", "...\n")) {
            Parsed<YamlFile> parsed = parse("a: &x 1\n" + marker + "b: *x\n");
            assertThat(parsed.tree().documents()).hasSize(1);
            assertThat(parsed.unread()).extracting(u -> u.place().line()).containsExactly(3);
        }
    }

    @Test
    void columns_count_utf_16_units_beyond_an_emoji() {
        YamlNode node = only("a: \uD83D\uDE00\nb: [\uD83D\uDE00, c]\r\nd: e\n");
        assertThat(node.at("b").orElseThrow().items().get(1).place().span()).isEqualTo(new Span(2, 9, 2, 10));
        assertThat(node.at("d").orElseThrow().place().span()).isEqualTo(new Span(3, 4, 3, 5));
    }

    @Test
    void a_block_scalar_ends_on_its_last_line() {
        YamlNode node = only("a: |\n  one\n  two\n\n\nb: >-\r\n  x\r\nc: 1\n");
        assertThat(node.at("a").orElseThrow().place().span()).isEqualTo(new Span(1, 4, 3, 6));
        assertThat(node.at("b").orElseThrow().place().span()).isEqualTo(new Span(6, 4, 7, 4));
    }

    @Test
    void a_file_without_a_document_is_empty_and_whole() {
        for (String text : List.of("", "\n", "# c", "---", "---\n...\n---\n", "null\n", "~", "...\n...")) {
            assertThat(parse(text)).isEqualTo(Parsed.whole(new YamlFile(List.of())));
        }
    }

    @Test
    void json_is_yaml_tabs_included() {
        YamlNode node = only("{\n\t\"a\": 1,\n\t\"b\": [\n\t\t{\"c\": \"d\\/e\"}\n\t]\n}\n");
        assertThat(node.at("b").orElseThrow().items().get(0).textAt("c")).contains("d/e");
        assertThat(node.at("b").orElseThrow().items().get(0).place().line()).isEqualTo(4);
    }

    private static List<String> texts(String text) {
        return parse(text).tree().documents().stream()
                .flatMap(document -> document.textAt("a").stream())
                .toList();
    }

    private static YamlNode only(String text) {
        Parsed<YamlFile> parsed = parse(text);
        assertThat(parsed.unread()).isEmpty();
        assertThat(parsed.tree().documents()).hasSize(1);
        return parsed.tree().documents().get(0);
    }

    private static Parsed<YamlFile> parse(String text) {
        return YamlParser.YAML.parse(new Source("test.yaml", text));
    }
}
