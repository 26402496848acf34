package dev.plimsoll.syntax.python;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/** A source as tree-sitter sees it: its bytes, and what nodes say in text, places and children. */
final class PythonText {
    private final Source source;
    private final byte[] bytes;
    private final boolean ascii;
    private final int[] lines;

    PythonText(Source source, byte[] bytes, boolean ascii) {
        this.source = source;
        this.bytes = bytes;
        this.ascii = ascii;
        this.lines = lines(bytes);
    }

    String of(TSNode node) {
        return between(node.getStartByte(), node.getEndByte());
    }

    String between(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** From offsets only: to ask a node for its rows and columns as well takes as long again. */
    Place place(TSNode node) {
        int start = node.getStartByte();
        int end = node.getEndByte();
        int first = line(start);
        int last = line(end);
        return source.place(new Span(first + 1, column(first, start), last + 1, column(last, end)));
    }

    private int line(int at) {
        int found = Arrays.binarySearch(lines, at);
        return found < 0 ? -found - 2 : found;
    }

    private int column(int line, int at) {
        return 1 + (ascii ? at - lines[line] : between(lines[line], at).length());
    }

    private static int[] lines(byte[] bytes) {
        int[] lines = new int[16];
        int count = 1;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                lines = count < lines.length ? lines : Arrays.copyOf(lines, 2 * count);
                lines[count++] = at + 1;
            }
        }
        return Arrays.copyOf(lines, count);
    }

    /** A field of a node; where the grammar lets it out, or the source is broken, there is none to ask anything. */
    static Optional<TSNode> field(TSNode node, String name) {
        TSNode child = node.getChildByFieldName(name);
        return child == null || child.isNull() ? Optional.empty() : Optional.of(child);
    }

    String textOf(TSNode node, String field) {
        return field(node, field).map(this::of).orElse("");
    }

    /** The named children; by a cursor, since asking for each by its number counts from the first each time. */
    static List<TSNode> children(TSNode node) {
        List<TSNode> all = new ArrayList<>();
        try (TSTreeCursor cursor = new TSTreeCursor(node)) {
            for (boolean more = cursor.gotoFirstChild(); more; more = cursor.gotoNextSibling()) {
                TSNode child = cursor.currentNode();
                if (child.isNamed() && !child.getType().equals("comment")) {
                    all.add(child);
                }
            }
        }
        return all;
    }
}
