package dev.plimsoll.model.python;

import dev.plimsoll.model.Reading;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.python.PythonModule;
import dev.plimsoll.syntax.python.PythonModule.Import;
import dev.plimsoll.syntax.python.PythonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Python files of a repository. Only those are parsed whose text can matter to a rule, and those that they import
 * settings from: here, and nowhere else, it is said which can.
 */
public final class PythonFiles {
    private static final List<String> MATTERS = List.of(
            "CORSMiddleware", "flask_cors", "CORS_ALLOW", "CORS_ORIGIN", "aiohttp_cors", "cors_allowed_origins");
    private static final PythonParser READER = PythonParser.about(MATTERS);
    private static final Pattern ASIDE = Pattern.compile(
            "(.*/)?(tests?|testing|e2e|docs?|docs?_src|examples?|samples?|"
                    + "demos?|tutorials?|benchmarks?|fixtures|testdata)/.*|(.*/)?(test_[^/]*|[^/]*_tests?|conftest|tests)\\.py");

    private static final PathTest SERVICE =
            PathTest.of(path -> path.endsWith(".py") && !ASIDE.matcher(path).matches());

    private final Reading reading;
    private final Snapshot snapshot;

    public PythonFiles(Reading reading) {
        this.reading = reading;
        this.snapshot = reading.snapshot();
    }

    /** The files of the service itself that can matter: no tests, no documentation, no examples. */
    public Stream<PythonFile> service() {
        return reading.files(SERVICE).stream().flatMap(this::read);
    }

    private Stream<PythonFile> read(Blob blob) {
        PythonModule module = reading.peek(blob, READER);
        if (module == PythonModule.EMPTY) {
            return Stream.empty();
        }
        reading.read(blob, READER);
        return Stream.of(new PythonFile(blob.path(), module));
    }

    /** A module of the repository and a name in it ("" for the module itself). */
    record Found(PythonFile file, String name) {}

    /** What an import leads to, where that is in the repository. */
    Optional<Found> find(PythonFile from, Import imported) {
        String[] parts = imported.target().split("\\.");
        for (String root : roots(from, imported.level())) {
            for (int length = parts.length; length > 0; length--) {
                String path = join(root, String.join("/", List.of(parts).subList(0, length)));
                Optional<PythonFile> file = at(path + ".py").or(() -> at(path + "/__init__.py"));
                if (file.isPresent() && !file.get().path().equals(from.path())) {
                    String name = String.join(".", List.of(parts).subList(length, parts.length));
                    return Optional.of(new Found(file.get(), name));
                }
            }
        }
        return Optional.empty();
    }

    /** Where an import is looked for: of an absolute one, in each folder above, the nearest first. */
    private static List<String> roots(PythonFile from, int level) {
        String folder = from.folder();
        for (int i = 1; i < level; i++) {
            folder = parent(folder);
        }
        if (level > 0) {
            return List.of(folder);
        }
        List<String> roots = new ArrayList<>();
        for (String at = folder; !at.isEmpty(); at = parent(at)) {
            roots.add(at);
        }
        roots.add("");
        roots.add("src");
        return roots;
    }

    private Optional<PythonFile> at(String path) {
        return snapshot.find(path).map(blob -> new PythonFile(path, reading.peek(blob, PythonParser.DEFINITIONS)));
    }

    private static String join(String folder, String path) {
        return folder.isEmpty() ? path : folder + "/" + path;
    }

    private static String parent(String folder) {
        int slash = folder.lastIndexOf('/');
        return slash < 0 ? "" : folder.substring(0, slash);
    }
}
