package dev.plimsoll.model.backup;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import java.util.List;

/** A text file as its lines. */
final class TextLines implements Parser<List<String>> {
    static final TextLines LINES = new TextLines();

    private TextLines() {}

    @Override
    public Parsed<List<String>> parse(Source source) {
        return Parsed.whole(source.text().lines().toList());
    }
}
