package dev.plimsoll.report.html;

import dev.plimsoll.report.Unicode;

/**
 * HTML as it grows. The names of elements and attributes are the program's own; every text and every value is escaped
 * here, so that nothing from a repository can end what it stands in.
 */
final class Html {
    private final StringBuilder page = new StringBuilder(1 << 16);

    /** @param attributes names and values by turns; a value of "" is written as the name alone */
    Html open(String element, String... attributes) {
        page.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            page.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty()) {
                page.append("=\"");
                escape(attributes[i + 1]);
                page.append('"');
            }
        }
        page.append('>');
        return this;
    }

    Html close(String element) {
        page.append("</").append(element).append('>');
        return this;
    }

    /** The end of a block: for those who read the source, and for differences between two pages. */
    Html end(String element) {
        close(element);
        page.append('\n');
        return this;
    }

    Html text(String words) {
        escape(words);
        return this;
    }

    /** An element with nothing but words in it. */
    Html put(String element, String words, String... attributes) {
        return open(element, attributes).text(words).close(element);
    }

    /** An element whose content is written by others. */
    Html block(String element, Runnable content, String... attributes) {
        open(element, attributes);
        content.run();
        return end(element);
    }

    /** Several lines as they stand. */
    Html source(String text) {
        open("pre").open("code");
        text.lines().forEach(line -> {
            escape(line.replace("\t", "    "));
            page.append('\n');
        });
        return close("code").end("pre");
    }

    /** A style or a script of the program's own, which holds no text of a repository. */
    Html own(String element, String text) {
        if (text.contains("</")) {
            throw new IllegalArgumentException("a " + element + " that ends itself");
        }
        page.append('<').append(element).append('>').append(text);
        return end(element);
    }

    private void escape(String words) {
        String shown = Unicode.visible(words);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
