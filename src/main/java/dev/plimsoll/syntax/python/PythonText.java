package dev.plimsoll.syntax.python;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treesitter.TSNode;
import org.treesitter.TSPoint;
import org.treesitter.TSTreeCursor;

/** A source as tree-sitter sees it: its bytes, and what nodes say in text, places and children. */
final class PythonText {
    private final Source source;
    private final byte[] bytes;
    private final boolean ascii;

    PythonText(Source source, byte[] bytes) {
        this.source = source;
        this.bytes = bytes;
        this.ascii = bytes.length == source.text().length();
    }

    String of(TSNode node) {
        return between(node.getStartByte(), node.getEndByte());
    }

    String between(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    Place place(TSNode node) {
        TSPoint start = node.getStartPoint();
        TSPoint end = node.getEndPoint();
        return source.place(new Span(
                start.getRow() + 1,
                column(node.getStartByte(), start.getColumn()),
                end.getRow() + 1,
                column(node.getEndByte(), end.getColumn())));
    }

    /** Tree-sitter counts bytes from 0. */
    private int column(int at, int bytesBefore) {
        return 1 + (ascii ? bytesBefore : between(at - bytesBefore, at).length());
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
