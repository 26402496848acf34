package dev.plimsoll.syntax;

import dev.plimsoll.snapshot.Blob;
import java.util.List;

/** A text file's lines, for showing and comparing; none where it is no text. */
public final class Lines {
    private Lines() {}

    /** The lines without their ends, counted as every parser here counts them. */
    public static List<String> of(Blob blob) {
        String text = Decoded.of(blob).text();
        return text.isEmpty() ? List.of() : List.of(text.split("\r\n|\n|\r", -1));
    }
}
