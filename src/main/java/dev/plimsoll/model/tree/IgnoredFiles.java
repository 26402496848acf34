package dev.plimsoll.model.tree;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.tree.IgnoreFile.Line;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which tracked files the repository's own {@code .gitignore} files ignore, and by which line each. Input of tests is
 * added by force, and on purpose.
 */
final class IgnoredFiles {
    /** They hold a place in a folder whose content is ignored, on purpose. */
    private static final Set<String> KEEPERS =
            Set.of(".gitkeep", ".keep", ".gitignore", ".gitattributes", ".dockerignore", "README.md", ".npmignore");

    private static final Pattern FOR_TESTS =
            Pattern.compile("(?i)(.*/)?[_.]*(tests?|test[_-]?data|e2e|integration[_-]?tests?|fixtures?|specs?)/.*");

    /** A line of a file: what a finding is about. */
    private record By(String file, Line line) {}

    private final Map<String, IgnoreFile> files = new TreeMap<>();
    private final Map<String, Optional<By>> folders = new HashMap<>();
    private final Map<By, List<String>> tracked = new LinkedHashMap<>();

    private static final PathTest IGNORE_FILES = PathTest.ofName(".gitignore"::equals);

    private IgnoredFiles(Reading reading) {
        for (Blob blob : reading.files(IGNORE_FILES)) {
            files.put(blob.folder(), reading.peek(blob, IgnoreFile.IGNORES));
        }
        files.forEach((folder, file) -> file.lines().stream()
                .filter(line -> !line.takesBack())
                .forEach(line -> tracked.put(new By(folder, line), new ArrayList<>())));
        if (!files.isEmpty()) {
            reading.snapshot().blobs().forEach(this::look);
        }
    }

    /** Each pattern that ignores, in the order of the files. */
    static List<IgnorePattern> in(Reading reading) {
        List<IgnorePattern> found = new ArrayList<>();
        new IgnoredFiles(reading)
                .tracked.forEach((by, paths) -> found.add(new IgnorePattern(
                        Place.ofLine(by.file.isEmpty() ? ".gitignore" : by.file + "/.gitignore", by.line.number()),
                        by.line.text(),
                        paths)));
        return List.copyOf(found);
    }

    private void look(Blob blob) {
        if (!KEEPERS.contains(blob.name())) {
            folder(blob.folder())
                    .or(() -> decide(blob.path(), false))
                    .filter(by -> !by.line.takesBack()
                            && !FOR_TESTS.matcher(blob.path()).matches())
                    .ifPresent(by -> tracked.get(by).add(blob.path()));
        }
    }

    /** What ignores a folder, or one above it: nothing in it can be taken back. */
    private Optional<By> folder(String path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Optional<By> known = folders.get(path);
        if (known == null) {
            int slash = path.lastIndexOf('/');
            known = folder(slash < 0 ? "" : path.substring(0, slash))
                    .or(() -> decide(path, true).filter(by -> !by.line.takesBack()));
            folders.put(path, known);
        }
        return known;
    }

    /** The nearest file that says something decides. */
    private Optional<By> decide(String path, boolean isFolder) {
        String folder = path;
        while (!folder.isEmpty()) {
            int slash = folder.lastIndexOf('/');
            folder = slash < 0 ? "" : folder.substring(0, slash);
            IgnoreFile file = files.get(folder);
            if (file != null) {
                String from = folder;
                String relative = folder.isEmpty() ? path : path.substring(folder.length() + 1);
                Optional<By> by = file.deciding(relative, isFolder).map(line -> new By(from, line));
                if (by.isPresent()) {
                    return by;
                }
            }
        }
        return Optional.empty();
    }
}
