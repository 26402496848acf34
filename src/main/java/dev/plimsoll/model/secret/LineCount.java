package dev.plimsoll.model.secret;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;

/** Counts lines from one place of a text to the next. */
final class LineCount {
    private final Source source;
    private int line = 1;
    private int at;

    LineCount(Source source) {
        this.source = source;
    }

    Place at(int offset) {
        if (offset < at) {
            line = 1;
            at = 0;
        }
        for (; at < offset; at++) {
            if (source.text().charAt(at) == '\n') {
                line++;
            }
        }
        return source.line(line);
    }
}
