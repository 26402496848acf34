package dev.plimsoll.model.app;

import dev.plimsoll.model.Reading;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first line of a file that shows something, comments aside; 0 for none.
 *
 * @param words without one of which no line does
 */
record LineMark(List<String> words, Pattern line) implements Parser<Integer> {
    @Override
    public Parsed<Integer> parse(Source source) {
        if (words.stream().noneMatch(source.text()::contains)) {
            return Parsed.whole(0);
        }
        String[] lines = source.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].stripLeading().startsWith("#")
                    && line.matcher(lines[i]).find()) {
                return Parsed.whole(i + 1);
            }
        }
        return Parsed.whole(0);
    }

    @Override
    public long weight(Source source, Integer found) {
        return 0;
    }

    /** Where it first stands in the files of these paths. */
    Optional<Place> first(Reading reading, PathTest files) {
        return reading.files(files).stream()
                .map(blob -> Place.ofLine(blob.path(), reading.peek(blob, this)))
                .filter(Place::hasLine)
                .findFirst();
    }
}
