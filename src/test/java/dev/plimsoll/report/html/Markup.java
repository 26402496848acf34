package dev.plimsoll.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page taken apart as strictly as can be: what is not one of the few forms that the report writes is a failure. */
record Markup(List<String> elements, List<String> ids, List<String> links, String style, String script, String text) {
    private static final Set<String> ELEMENTS = Set.of(
            ("html head meta title style script body header main nav section article details summary form fieldset"
                            + " legend label input output button a p div span strong small code pre h1 h2 h3 h4 ul li dl dt dd"
                            + " table thead tbody tr th td svg circle path rect")
                    .split(" "));
    private static final Set<String> EMPTY = Set.of("meta", "input");
    private static final Set<String> ATTRIBUTES =
            Set.of(("lang charset http-equiv content name class id href title hidden open type checked for placeholder"
                            + " autocomplete tabindex scope role aria-label aria-labelledby aria-hidden aria-live viewBox"
                            + " preserveAspectRatio width height cx cy r d y fill stroke stroke-width")
                    .split(" "));
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [A-Za-z-]+(?:=\"[^\"<>]*\")?)*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([A-Za-z-]+)(?:=\"([^\"<>]*)\")?");

    static Markup of(String page) {
        String start = "<!doctype html>";
        assertThat(page).startsWith(start);
        Markup markup = new Markup(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                between(page, "style"),
                between(page, "script"),
                "");
        String rest = page.substring(start.length()).replace(markup.style, "").replace(markup.script, "");
        return markup.read(rest);
    }

    private static String between(String page, String element) {
        String[] parts = page.split("</?" + element + ">", -1);
        assertThat(parts).as("one " + element).hasSize(3);
        return parts[1];
    }

    private Markup read(String page) {
        Deque<String> open = new ArrayDeque<>();
        StringBuilder words = new StringBuilder();
        Matcher tag = TAG.matcher(page);
        int last = 0;
        while (tag.find()) {
            words.append(words(page.substring(last, tag.start())));
            last = tag.end();
            assertThat(ELEMENTS).contains(tag.group(2));
            if (tag.group(1).equals("/")) {
                assertThat(open.pop()).isEqualTo(tag.group(2));
            } else {
                elements.add(tag.group(2));
                attributes(tag.group(3));
                if (!EMPTY.contains(tag.group(2))) {
                    open.push(tag.group(2));
                }
            }
        }
        words.append(words(page.substring(last)));
        assertThat(open).isEmpty();
        return new Markup(elements, ids, links, style, script, words.toString());
    }

    private static String words(String between) {
        assertThat(between).doesNotContain("<", ">", "\"", "'");
        assertThat(between.replaceAll("&(amp|lt|gt|quot|#39);", "")).doesNotContain("&");
        return between.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private void attributes(String written) {
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            assertThat(ATTRIBUTES).contains(attribute.group(1));
            if (attribute.group(1).equals("id")) {
                ids.add(attribute.group(2));
            }
            if (attribute.group(1).equals("href")) {
                assertThat(attribute.group(2)).startsWith("#");
                links.add(attribute.group(2).substring(1));
            }
        }
    }
}
