package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @Test
    void a_mention_is_parted_by_a_gap_that_nothing_parts_again() {
        assertThat(Markdown.text("actions/checkout@v6")).isEqualTo("actions/checkout@&#8203;v6");
        assertThat(Markdown.text("@octocat closes #12")).isEqualTo("@&#8203;octocat closes #&#8203;12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<img src=x onerror=y>", "[a](http://x)", "![a](b)", "`x` ~~y~~ **z**", "a | b", "<!-- c -->"})
    void what_would_format_link_or_hide_stands_as_it_is(String raw) {
        assertThat(Markdown.text(raw)).doesNotContainPattern("(?<!\\\\)[<>\\[\\]`*~|!]");
    }

    @Test
    void a_fence_is_longer_than_any_in_what_it_holds() {
        assertThat(Markdown.block("yaml", "a: |\n  ```\n  b\n"))
                .startsWith("````yaml\n")
                .endsWith("\n````\n");
        assertThat(Markdown.cellCode("a`b|c")).isEqualTo("``a`b\\|c``");
    }
}
