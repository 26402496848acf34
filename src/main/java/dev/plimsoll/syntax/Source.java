package dev.plimsoll.syntax;

/** A text file as a parser gets it: path from the root, and text decoded from UTF-8 without its byte order mark. */
public record Source(String path, String text) {

    public Place place(Span span) {
        return Place.of(path, span);
    }

    public Place line(int line) {
        return Place.ofLine(path, line);
    }
}
