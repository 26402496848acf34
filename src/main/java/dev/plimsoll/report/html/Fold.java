package dev.plimsoll.report.html;

import java.util.Collection;
import java.util.function.Consumer;

/** A section with a list in it that is folded where it is long; none where there is nothing to list. */
final class Fold {
    private static final int OPEN = 12;

    private final Html html;
    private final String id;
    private final String title;
    private final int number;

    Fold(Html html, String id, String title) {
        this(html, id, title, -1);
    }

    private Fold(Html html, String id, String title, int number) {
        this.html = html;
        this.id = id;
        this.title = title;
        this.number = number;
    }

    /** The same, where the title counts something else than the items. */
    Fold counting(int what) {
        return new Fold(html, id, title, what);
    }

    <T> void list(Collection<T> items, Consumer<T> item) {
        if (items.isEmpty()) {
            return;
        }
        html.open("section", "id", id);
        html.open("h2").text(title + " ").put("span", "" + (number < 0 ? items.size() : number), "class", "n");
        html.end("h2");
        boolean isLong = items.size() > OPEN;
        if (isLong) {
            html.open("details", "class", "fold").put("summary", "Show all " + items.size());
        }
        html.open("ul", "class", "plain");
        items.forEach(one -> html.block("li", () -> item.accept(one)));
        html.end("ul");
        if (isLong) {
            html.end("details");
        }
        html.end("section");
    }
}
