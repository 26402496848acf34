package dev.plimsoll.delta;

import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.Lines;
import dev.plimsoll.syntax.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lines of a snapshot's files: what is compared where names alone do not decide. */
final class Texts {
    private static final int BLOCK = 8;

    private final Snapshot snapshot;
    private final Map<String, List<String>> files = new HashMap<>();

    Texts(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    boolean has(String path) {
        return snapshot.find(path).isPresent();
    }

    /** The git object id of a file that is there. */
    String id(String path) {
        return snapshot.find(path).orElseThrow().id();
    }

    List<String> lines(String path) {
        return files.computeIfAbsent(path, p -> snapshot.find(p).map(Lines::of).orElse(List.of()));
    }

    /** The line of a place, stripped; empty where none is meant. */
    String line(Place place) {
        List<String> lines = lines(place.path());
        return place.hasLine() && place.line() <= lines.size()
                ? lines.get(place.line() - 1).strip()
                : "";
    }

    /**
     * What the object at a place looks like: its first lines that are not blank, as far as they are indented deeper than
     * its first; in a text without indents simply the next lines.
     */
    List<String> block(Place place) {
        List<String> lines = lines(place.path());
        int start = Math.max(0, place.line() - 1);
        if (start >= lines.size()) {
            return List.of();
        }
        List<String> rest = lines.subList(start + 1, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .limit(BLOCK)
                .toList();
        int indent = indent(lines.get(start));
        List<String> deeper =
                rest.stream().takeWhile(line -> indent(line) > indent).toList();
        return Stream.concat(Stream.of(lines.get(start)), (deeper.isEmpty() ? rest : deeper).stream())
                .map(String::strip)
                .toList();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** How often a stripped line occurs in a file. */
    long count(String path, String line) {
        return lines(path).stream().filter(other -> other.strip().equals(line)).count();
    }
}
