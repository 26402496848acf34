package dev.plimsoll.syntax.docker;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Span;

/** A word of an instruction as it is written (the item of a JSON list: what it says), continuations taken out. */
public final class DockerWord {
    private final String path;
    private final LogicalLine line;
    private final int start;
    private final int end;
    private final String text;

    DockerWord(String path, LogicalLine line, Range range, String text) {
        this.path = path;
        this.line = line;
        this.start = range.start();
        this.end = range.end();
        this.text = text;
    }

    /** A stretch of a logical line, the end exclusive. */
    record Range(int start, int end) {}

    public String text() {
        return text;
    }

    public Place place() {
        return Place.of(path, line.span(start, end));
    }

    /** Where a part of the text stands, the end exclusive; for a text that is written as it is, not for a list's item. */
    public Place place(int from, int to) {
        Span span = line.span(start + from, start + to);
        return Place.of(path, span);
    }

    @Override
    public String toString() {
        return text;
    }
}
