package dev.plimsoll.report;

import java.util.List;

/** Markdown as it grows: blocks with blank lines between them. What comes in is Markdown already. */
final class MarkdownPage {
    /** A longer list is folded, so that it hides nothing that comes after it. */
    private static final int OPEN = 10;

    private final StringBuilder text = new StringBuilder();

    void heading(int level, String words) {
        paragraph("#".repeat(level) + " " + words);
    }

    void paragraph(String words) {
        text.append(text.isEmpty() ? "" : "\n").append(words).append('\n');
    }

    /** Of the table that was begun last. */
    void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    void list(List<String> items) {
        text.append('\n');
        items.forEach(item -> text.append("- ").append(item).append('\n'));
    }

    /** A list that is folded where it is long, with a count of what it lists. */
    void list(String thing, List<String> items) {
        if (items.size() <= OPEN) {
            list(items);
            return;
        }
        paragraph("<details><summary>" + Count.of(items.size(), thing) + "</summary>");
        list(items);
        paragraph("</details>");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
