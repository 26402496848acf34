package dev.plimsoll.report.issue;

import dev.plimsoll.report.Count;
import java.util.List;

/** Lines of a list or rows of a table, as many as there is room for, the others counted. */
record Rows(int most) {
    /** A section with a heading; nothing where it has no rows. */
    String section(String heading, String before, List<String> rows, String thing) {
        return rows.isEmpty() ? "" : "## " + heading + "\n\n" + before + of(rows, thing) + "\n";
    }

    String of(List<String> rows, String thing) {
        int more = rows.size() - most;
        return String.join("", rows.subList(0, Math.min(most, rows.size())))
                + (more > 0 ? "\nand " + Count.of(more, "more " + thing) + ".\n" : "");
    }

    static String table(String... columns) {
        return row(columns) + "|" + "---|".repeat(columns.length) + "\n";
    }

    static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
