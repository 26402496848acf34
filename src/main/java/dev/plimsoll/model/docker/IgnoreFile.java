package dev.plimsoll.model.docker;

import dev.plimsoll.snapshot.Glob;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import java.util.ArrayList;
import java.util.List;

/**
 * A .dockerignore: patterns from the context's top, of which the last that fits a path or a folder above it decides
 * (Docker's documentation of build contexts).
 */
final class IgnoreFile {
    static final Parser<IgnoreFile> PARSER =
            source -> Parsed.whole(new IgnoreFile(source.text().lines().toList()));

    private record Line(Glob glob, String text, boolean takesBack) {}

    private final List<Line> lines = new ArrayList<>();

    private IgnoreFile(List<String> written) {
        for (String line : written) {
            String pattern = line.strip();
            if (!pattern.isEmpty() && !pattern.startsWith("#")) {
                boolean takesBack = pattern.startsWith("!");
                String path = (takesBack ? pattern.substring(1).strip() : pattern)
                        .replaceFirst("^(\\.?/)+", "")
                        .replaceFirst("/+$", "");
                lines.add(new Line(Glob.of(path), path, takesBack));
            }
        }
    }

    /** True where a path of the context is kept out with all that lies below it. */
    boolean keepsOut(String path) {
        boolean out = false;
        for (Line line : lines) {
            if (fits(line.glob(), path)) {
                out = !line.takesBack();
            } else if (line.takesBack()
                    && (line.text().startsWith(path + "/") || line.text().indexOf('*') >= 0)) {
                out = false; // something below it may be taken back
            }
        }
        return out;
    }

    private static boolean fits(Glob glob, String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (glob.matches(path.substring(0, slash))) {
                return true;
            }
        }
        return glob.matches(path);
    }
}
