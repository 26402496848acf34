package dev.plimsoll.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Unread;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text that wants to be read for ever, or not at all: always an answer, in bounded memory, with the line. */
class HostileYamlTest {
    private static final String MANIFEST = """
            # a comment
            apiVersion: apps/v1
            kind: Deployment
            metadata: &meta {name: "web", labels: {app: 'w\u00fcb'}}
            spec:
              template:
                metadata:
                  <<: *meta
                spec:
                  containers:
                  - name: app
                    image: >-
                      example.org/app
                    args: ["--x", !!str 1, ? a : b]
                    command:
                    - |
                      echo \uD83D\uDE00
            ---
            kind: List
            items: []
            ...
            """;

    @Test
    void text_cut_off_anywhere_is_read_as_far_as_it_goes() {
        for (int length = 0; length <= MANIFEST.length(); length++) {
            check(MANIFEST.substring(0, length));
        }
    }

    @Test
    void text_with_any_character_left_out_or_doubled_is_answered() {
        for (int at = 0; at < MANIFEST.length(); at++) {
            check(MANIFEST.substring(0, at) + MANIFEST.substring(at + 1));
            check(MANIFEST.substring(0, at) + MANIFEST.substring(at, at + 1).repeat(2) + MANIFEST.substring(at + 1));
        }
    }

    @Test
    void chance_text_of_the_characters_that_mean_something_is_answered() {
        String alphabet = "---...:{}[],&*!|>'\"%@`#?<~ \t\n\r\n  ab01\\\uD83D\uDE00\uFEFF\u0000\u0085";
        Random chance = new Random(20261123);
        for (int run = 0; run < 4000; run++) {
            StringBuilder text = new StringBuilder();
            for (int length = chance.nextInt(60); length >= 0; length--) {
                text.append(alphabet.charAt(chance.nextInt(alphabet.length())));
            }
            check(text.toString());
        }
    }

    @Test
    void depth_is_bounded_in_every_style() {
        for (String opening : new String[] {"[", "{a: ", "- ", "? ", "[{a: ", "{? "}) {
            Parsed<YamlFile> parsed = check(opening.repeat(100_000));
            assertThat(parsed.unread()).hasSize(1);
            assertThat(parsed.unread().get(0).reason()).contains("200 levels");
        }
        StringBuilder staircase = new StringBuilder();
        for (int i = 0; i < 1200; i++) {
            staircase.append(" ".repeat(i)).append("a:\n");
        }
        assertThat(check(staircase.toString()).unread())
                .extracting(unread -> unread.place().line())
                .containsExactly(201);
    }

    @Test
    void what_aliases_and_merges_expand_to_is_bounded_over_the_whole_file() {
        StringBuilder laughs = new StringBuilder("a0: &a0 {k: v}\n");
        StringBuilder chain = new StringBuilder("- &a0 {k: v}\n");
        for (int i = 1; i < 3000; i++) {
            chain.append("- &a%d {<<: *a%d, k%d: v}%n".formatted(i, i - 1, i));
        }
        for (int i = 1; i < 20; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        for (String bomb : new String[] {laughs.toString(), chain.toString()}) {
            assertThat(check(bomb).unread()).extracting(Unread::reason).allMatch(reason -> reason.contains("nodes"));
            assertThat(check(bomb).unread()).hasSize(1);
        }
        String small = laughs.substring(0, laughs.indexOf("a17:"));
        assertThat(check((small + "---\n").repeat(4)).unread()).isNotEmpty();
        assertThat(check(small).unread()).isEmpty();
    }

    @Test
    void cycles_end_where_they_close() {
        assertThat(check("a: 1\nb: &b\n  c: *b\n").unread())
                .extracting(unread -> unread.place().line())
                .containsExactly(3);
        assertThat(check("&a [*a]\n").unread()).hasSize(1);
        assertThat(check("&a {<<: *a}\n").unread()).hasSize(1);
        assertThat(check("&a {*a : 1}\n").unread()).hasSize(1);
    }

    @Test
    void one_scalar_of_a_megabyte_is_read_and_a_line_of_fifty_is_refused() {
        String large = "x y".repeat(300_000);
        assertThat(check("a: " + large).tree().documents().get(0).textAt("a")).contains(large);
        assertThat(check("a: \"" + large + "\"").unread()).isEmpty();
        assertThat(check("a: b\n---\n" + "x".repeat(50 << 20) + "\n---\nc: d\n")
                        .tree()
                        .documents())
                .hasSize(2);
    }

    @Test
    void a_file_of_many_broken_documents_is_given_up_with_a_word() {
        Parsed<YamlFile> parsed = check("---\n[\n".repeat(100_000));
        assertThat(parsed.unread()).hasSize(YamlParser.MAXIMUM_UNREAD + 1);
        assertThat(check("a: 1\n".repeat(1000)).unread()).hasSize(YamlParser.MAXIMUM_UNREAD);
        assertThat(check("--- a\n".repeat(20_000)).unread()).hasSize(1);
    }

    private static Parsed<YamlFile> check(String text) {
        Parsed<YamlFile> parsed = YamlParser.YAML.parse(new Source("test.yaml", text));
        long lines = 1 + text.chars().filter(c -> c == '\n' || c == '\r').count();
        parsed.tree().documents().forEach(document -> checkPlaces(document, lines));
        assertThat(parsed.unread())
                .allMatch(unread -> unread.place().line() >= 1 && unread.place().line() <= lines);
        return parsed;
    }

    private static void checkPlaces(YamlNode node, long lines) {
        if (!(node.place().line() >= 1 && node.place().span().endLine() <= lines)
                || node.place().span().column() < 1
                || node.place().span().endLine() < node.place().line()) {
            throw new AssertionError(node.place() + " of " + lines);
        }
        node.items().forEach(item -> checkPlaces(item, lines));
        node.entries().forEach(entry -> checkPlaces(entry.value(), lines));
    }
}
