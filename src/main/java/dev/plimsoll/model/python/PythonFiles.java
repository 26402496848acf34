package dev.plimsoll.model.python;

import dev.plimsoll.model.Reading;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.python.PythonModule;
import dev.plimsoll.syntax.python.PythonModule.Import;
import dev.plimsoll.syntax.python.PythonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The Python files of a repository. Only those are parsed whose text can matter to a rule, and those that they import
 * settings from: here, and nowhere else, it is said which can.
 */
public final class PythonFiles {
    private static final List<String> MATTERS = List.of(
            "CORSMiddleware", "flask_cors", "CORS_ALLOW", "CORS_ORIGIN", "aiohttp_cors", "cors_allowed_origins");
    /** What makes a client of a database: the calls alone matter, not what is done with it. */
    private static final List<String> PLAIN = List.of(
            "create_engine",
            "create_async_engine",
            "Database(",
            "create_pool",
            "ConnectionPool",
            "AsyncConnectionPool");

    private static final PythonParser READER = PythonParser.about(MATTERS, PLAIN);
    private static final Set<String> ASIDE = Set.of(
            "test",
            "tests",
            "testing",
            "e2e",
            "doc",
            "docs",
            "doc_src",
            "docs_src",
            "docsrc",
            "docssrc",
            "example",
            "examples",
            "sample",
            "samples",
            "demo",
            "demos",
            "tutorial",
            "tutorials",
            "benchmark",
            "benchmarks",
            "fixtures",
            "testdata");
    private static final Set<String> TESTS = Set.of("conftest.py", "tests.py");

    private static final PathTest SERVICE = PathTest.of(PythonFiles::isService);

    private final Reading reading;
    private final Snapshot snapshot;
    private final ModulePaths paths;

    public PythonFiles(Reading reading) {
        this.reading = reading;
        this.snapshot = reading.snapshot();
        this.paths = new ModulePaths(path -> snapshot.find(path).isPresent(), snapshot::exists);
    }

    /** The files of the service itself that can matter: no tests, no documentation, no examples. */
    public Stream<PythonFile> service() {
        return blobs().flatMap(this::read);
    }

    private Stream<Blob> blobs() {
        return reading.files(SERVICE).stream();
    }

    private static boolean isService(String path) {
        if (!path.endsWith(".py")) {
            return false;
        }
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            if (ASIDE.contains(path.substring(from, slash))) {
                return false;
            }
            from = slash + 1;
        }
        String name = path.substring(from);
        return !name.startsWith("test_")
                && !name.endsWith("_test.py")
                && !name.endsWith("_tests.py")
                && !TESTS.contains(name);
    }

    private Stream<PythonFile> read(Blob blob) {
        PythonModule module = sketch(blob).mentioned() ? reading.peek(blob, READER) : PythonModule.EMPTY;
        if (module == PythonModule.EMPTY) {
            return Stream.empty();
        }
        reading.read(blob, READER);
        return Stream.of(new PythonFile(blob.path(), module));
    }

    /** What can be seen of a file without a parse. */
    public Sketch sketch(Blob blob) {
        return reading.read(
                blob,
                SketchParser.INSTANCE,
                parsed -> parsed.unread().stream()
                        .anyMatch(unread -> unread.reason().equals(SketchParser.TOO_LONG)));
    }

    /** The same of every file of the service itself, by path. */
    public Map<String, Sketch> sketches() {
        Map<String, Sketch> all = new LinkedHashMap<>();
        blobs().forEach(blob -> all.put(blob.path(), sketch(blob)));
        return all;
    }

    static boolean mayMatter(String text) {
        return MATTERS.stream().anyMatch(text::contains) || PLAIN.stream().anyMatch(text::contains);
    }

    /** A module of the repository and a name in it ("" for the module itself). */
    record Found(PythonFile file, String name) {}

    /** What an import leads to, where that is in the repository. */
    Optional<Found> find(PythonFile from, Import imported) {
        return paths.find(from.path(), imported)
                .flatMap(target -> at(target.path()).map(file -> new Found(file, target.name())));
    }

    private Optional<PythonFile> at(String path) {
        return snapshot.find(path).map(blob -> new PythonFile(path, reading.peek(blob, PythonParser.DEFINITIONS)));
    }
}
