package dev.plimsoll.snapshot;

import java.util.ArrayList;
import java.util.List;

/**
 * A shell pattern over paths with forward slashes: {@code *} and {@code ?} stay inside one part, {@code **} as a whole
 * part stands for any number of parts (a last one for at least one), {@code [a-z]}, {@code [!a]} and {@code \} as in
 * fnmatch(3). Always the whole path is meant. Takes time of pattern times path at most, whatever the pattern.
 */
public final class Glob {
    private static final String ANY_PARTS = "**";

    private final String pattern;
    private final List<String> parts;

    private Glob(String pattern, List<String> parts) {
        this.pattern = pattern;
        this.parts = parts;
    }

    public static Glob of(String pattern) {
        return new Glob(pattern, List.of(pattern.split("/", -1)));
    }

    public boolean matches(String path) {
        List<String> names = split(path);
        int part = 0;
        int name = 0;
        int anyPart = -1;
        int anyName = -1;
        while (name < names.size()) {
            if (part < parts.size() && parts.get(part).equals(ANY_PARTS)) {
                if (part == parts.size() - 1) {
                    return true;
                }
                anyPart = ++part;
                anyName = name;
            } else if (part < parts.size() && NamePattern.matches(parts.get(part), names.get(name))) {
                part++;
                name++;
            } else if (anyPart >= 0) {
                part = anyPart;
                name = ++anyName;
            } else {
                return false;
            }
        }
        return part == parts.size();
    }

    private static List<String> split(String path) {
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            names.add(path.substring(from, slash));
            from = slash + 1;
        }
        names.add(path.substring(from));
        return names;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
