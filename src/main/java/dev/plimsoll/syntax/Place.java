package dev.plimsoll.syntax;

/** Where something stands: file, key path inside the document, span in the text. */
public record Place(String path, KeyPath keys, Span span) {

    /** A line of a file that has no keys. */
    public static Place ofLine(String path, int line) {
        return new Place(path, KeyPath.ROOT, Span.ofLine(line));
    }

    /** The file itself, or (".") the repository itself: no line is meant. */
    public static Place ofFile(String path) {
        return new Place(path, KeyPath.ROOT, new Span(0, 0, 0, 0));
    }

    /** A span of a file that has no keys. */
    public static Place of(String path, Span span) {
        return new Place(path, KeyPath.ROOT, span);
    }

    /** False where the file or the repository itself is meant. */
    public boolean hasLine() {
        return span.line() > 0;
    }

    public int line() {
        return span.line();
    }

    @Override
    public String toString() {
        return hasLine() ? path + ":" + line() : path;
    }
}
