package dev.plimsoll.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scalars, keys and merge keys: what a document says. */
class YamlContentTest {
    @Test
    void merge_keys_follow_lists_and_mappings_that_merge_themselves() {
        YamlNode node = read("""
                a: &a {x: 1, y: 1}
                b: &b
                  <<: *a
                  y: 2
                  z: 2
                c:
                  - <<: [*b, {y: 9, w: 3}]
                    z: 4
                """);
        YamlNode merged = node.at("c").orElseThrow().items().get(0);
        assertThat(List.of("x", "y", "z", "w"))
                .map(key -> merged.textAt(key).orElse(""))
                .containsExactly("1", "2", "4", "3");
        assertThat(merged.at("x").orElseThrow().place().line()).isEqualTo(1);
        assertThat(merged.get("<<")).isEmpty();
    }

    @Test
    void several_merge_keys_in_one_mapping_are_no_duplicates_and_the_first_wins() {
        Parsed<YamlFile> parsed = parse("<<: {a: 1}\n<<: {a: 2, b: 2}\n");
        assertThat(parsed.unread()).isEmpty();
        assertThat(parsed.tree().documents().get(0).textAt("a")).contains("1");
        assertThat(parsed.tree().documents().get(0).textAt("b")).contains("2");
    }

    @Test
    void merging_something_that_is_no_mapping_adds_nothing() {
        assertThat(read("<<: text\na: 1\n").entries()).hasSize(1);
        assertThat(read("<<: [x, [{b: 2}]]\na: 1\n").textAt("b")).contains("2");
    }

    @Test
    void old_truths_are_texts_that_can_be_asked() {
        YamlNode node = read("a: yes\nb: on\nc: 'yes'\nd: 'true'\ne: TRUE\nf: off\non: 0755\n");
        assertThat(node.textAt("a")).contains("yes");
        assertThat(node.textAt("on")).contains("0755");
        assertThat(List.of("a", "b", "c", "d", "e", "f"))
                .map(key -> node.get(key).orElseThrow().isTrue())
                .containsExactly(true, true, false, true, true, false);
    }

    @Test
    void null_is_no_text_unless_it_is_quoted_or_tagged_as_one() {
        YamlNode node = read("a:\nb: ~\nc: null\nd: 'null'\ne: !!str null\nf: ''\n");
        assertThat(List.of("a", "b", "c"))
                .allMatch(key -> node.get(key).orElseThrow().isNull());
        assertThat(node.textAt("d")).contains("null");
        assertThat(node.textAt("e")).contains("null");
        assertThat(node.get("e").orElseThrow().tag()).isEqualTo("!!str");
        assertThat(node.textAt("f")).contains("");
    }

    @Test
    void keys_that_are_no_scalars_are_said_and_hide_nothing() {
        Parsed<YamlFile> parsed = parse("? [a, b]\n: c\n{d: e}: f\ng: {{ .Values.h }}\ni: j\n");
        assertThat(parsed.tree().documents().get(0).entries())
                .extracting(YamlEntry::name)
                .containsExactly("g", "i");
        assertThat(parsed.unread()).extracting(u -> u.place().line()).containsExactly(1, 3, 4);
        assertThat(parsed.unread().get(2).reason()).contains("template");
    }

    @ParameterizedTest
    @CsvSource({"a: {{ .Values.b }}, true", "a: ${{ b }} {{ c }}, true", "a: ${{ b }}, false", "a: b, false"})
    void only_what_is_filled_in_before_it_is_read_is_a_template(String first, boolean template) {
        Parsed<YamlFile> parsed = parse("x: '" + first + "'\ny: @z\n");
        assertThat(parsed.unread())
                .hasSize(1)
                .allMatch(unread -> unread.reason().contains("template") == template);
    }

    @Test
    void an_alias_is_what_it_stands_for_where_that_stands() {
        YamlNode node = read("a: &x\n  b: 1\nc: *x\nd: &x 2\ne: *x\n");
        assertThat(node.at("c", "b").orElseThrow().place().line()).isEqualTo(2);
        assertThat(node.textAt("e")).contains("2");
    }

    @Test
    void an_error_is_said_on_its_line_and_never_repeats_the_text() {
        assertThat(broken("a: 1\nb:\n\tc: 2\n")).startsWith("test.yaml:3 ");
        assertThat(broken("a: 1\nb: 'no end\nc: 2\nd: 3\n")).startsWith("test.yaml:2 ");
        assertThat(broken("a: 1\nb: \u0007\n")).startsWith("test.yaml:2 ");
        assertThat(broken("a: 1\n  b: 2\n")).startsWith("test.yaml:2 ");
        assertThat(broken("a: *hunter2\n")).startsWith("test.yaml:1 ").doesNotContain("hunter2");
        assertThat(broken("a: !hunter2!x y\n")).doesNotContain("hunter2");
        assertThat(broken("a: \"\\Uhunter22\"\n")).doesNotContain("hunt");
        assertThat(broken("%YAML 1.hunter2\n---\na: 1\n")).doesNotContain("hunter2");
    }

    private static String broken(String text) {
        Parsed<YamlFile> parsed = parse(text);
        assertThat(parsed.tree().documents()).isEmpty();
        assertThat(parsed.unread()).hasSize(1);
        return parsed.unread().get(0).place() + " " + parsed.unread().get(0).reason();
    }

    private static YamlNode read(String text) {
        Parsed<YamlFile> parsed = parse(text);
        assertThat(parsed.unread()).isEmpty();
        return parsed.tree().documents().get(0);
    }

    private static Parsed<YamlFile> parse(String text) {
        return YamlParser.YAML.parse(new Source("test.yaml", text));
    }
}
