package dev.plimsoll.model.app;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.dependencies.Dependencies;
import dev.plimsoll.model.python.Sign;
import dev.plimsoll.model.python.Sketch;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.python.PythonModule.Import;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts the web applications of a repository together to the services that they are installed as. */
final class ServiceReader {
    private static final List<String> HEALTH_LIBRARIES = List.of(
            "fastapi_health", "healthcheck", "flask_healthz", "health_check", "dockerflow", "fastapi_healthcheck");

    /** Where people try things out. */
    private static final Pattern ASIDE = Pattern.compile(
            "(.*/)?(experiments?|experimental|sandbox|playground|prototypes?|poc|scratch|archived?|notebooks?|backups?|old|legacy|templates?|cookiecutter[^/]*|\\{\\{.*)/.*");

    private static final Pattern LOG_FILES =
            Pattern.compile("\\w*log(ging|ger|s)?[\\w-]*\\.(ini|conf|cfg|ya?ml|json|toml)");
    private static final LineMark LOGS = new LineMark(
            List.of("ormatter", "structlog"),
            Pattern.compile("(?i)\\w*json\\w*formatter|jsonlogger|logfmt|ecs\\w*formatter|structlog"));
    private static final LineMark PUBLISHES = new LineMark(
            List.of("pypi-publish", "publish", "twine"),
            Pattern.compile("gh-action-pypi-publish|\\btwine\\s+upload|\\b(poetry|uv|hatch|flit|pdm)\\s+publish"));

    private static final PathTest WORKFLOWS = PathTest.of(path -> path.startsWith(".github/workflows/"));
    private static final PathTest LOG_SETTINGS =
            PathTest.ofName(name -> LOG_FILES.matcher(name).matches()).butNot(SampleFiles.SAMPLES);

    private final Snapshot snapshot;
    private final Dependencies dependencies;
    private final Map<String, Sketch> sketches;
    private final ImportGraph graph;
    private final Optional<Place> limited;
    private final Optional<Place> machineLogs;
    private final boolean library;

    ServiceReader(Reading reading, Dependencies dependencies, Map<String, Sketch> sketches) {
        this.snapshot = reading.snapshot();
        this.dependencies = dependencies;
        this.sketches = sketches;
        this.graph = new ImportGraph(sketches);
        boolean any =
                sketches.values().stream().anyMatch(sketch -> !sketch.apps().isEmpty());
        boolean types = sketches.values().stream()
                .flatMap(sketch -> sketch.apps().stream())
                .anyMatch(Sketch.App::type);
        this.library = types && PUBLISHES.first(reading, WORKFLOWS).isPresent();
        this.machineLogs = any ? LOGS.first(reading, LOG_SETTINGS) : Optional.empty();
        this.limited = any ? ProxyLimits.first(reading) : Optional.empty();
    }

    ImportGraph graph() {
        return graph;
    }

    List<WebService> services() {
        Map<String, List<String>> byRoot = new LinkedHashMap<>();
        sketches.forEach((path, sketch) -> {
            if (sketch.apps().stream().anyMatch(this::isServed)
                    && !ASIDE.matcher(path).matches()) {
                byRoot.computeIfAbsent(root(path), root -> new ArrayList<>()).add(path);
            }
        });
        return byRoot.entrySet().stream()
                .map(entry -> service(entry.getKey(), entry.getValue(), byRoot.keySet()))
                .toList();
    }

    /** A class of applications that a published package offers is for others to make their services of. */
    private boolean isServed(Sketch.App app) {
        return !app.type() || !library;
    }

    /** The nearest folder above with a manifest or a Dockerfile, else the file's own. */
    private String root(String path) {
        String folder = parent(path);
        for (String at = folder; ; at = parent(at)) {
            if (dependencies.manifestIn(at)
                    || snapshot.find(at.isEmpty() ? "Dockerfile" : at + "/Dockerfile")
                            .isPresent()) {
                return at;
            }
            if (at.isEmpty()) {
                return folder;
            }
        }
    }

    private WebService service(String root, List<String> made, Set<String> roots) {
        Set<String> loaded = graph.from(made);
        Map<String, Sketch> files = new TreeMap<>();
        sketches.forEach((path, sketch) -> {
            boolean own = Dependencies.isIn(path, root)
                    && roots.stream()
                            .noneMatch(other -> other.length() > root.length() && Dependencies.isIn(path, other));
            if (own || loaded.contains(path)) {
                files.put(path, sketch);
            }
        });
        boolean django = made.stream().anyMatch(path -> isDjango(sketches.get(path)));
        List<WebApp> apps = made.stream()
                .flatMap(path -> apps(path, django ? Set.copyOf(files.keySet()) : graph.from(List.of(path))))
                .toList();
        Place place = apps.get(0).place();
        List<String> loads = django
                ? files.keySet().stream()
                        .filter(path -> sketches.containsKey(parent(path) + "/__init__.py"))
                        .toList()
                : List.copyOf(loaded);
        String name = "service " + (root.isEmpty() ? place.path() : root);
        return new WebService(
                place, name, root, apps, files, loads, imports(files), dependencies.around(root), limited, machineLogs);
    }

    /** What its files import, each once. */
    private Set<String> imports(Map<String, Sketch> files) {
        Set<String> found = new LinkedHashSet<>();
        for (Sketch sketch : files.values()) {
            for (Import each : sketch.imports()) {
                if (each.level() == 0) {
                    found.add(each.target());
                }
            }
        }
        return found;
    }

    /** One object made twice in a file is one application to a reader. */
    private Stream<WebApp> apps(String path, Set<String> reached) {
        Optional<Place> health = reached.stream()
                .map(sketches::get)
                .flatMap(sketch -> health(sketch, path).stream())
                .findFirst();
        int routes = reached.stream()
                .map(sketches::get)
                .flatMap(sketch -> sketch.routes().stream())
                .mapToInt(route -> UsualRoutes.isNoService(route) ? 0 : 1)
                .sum();
        Sketch.App first = sketches.get(path).apps().stream()
                .filter(this::isServed)
                .findFirst()
                .orElseThrow();
        String name = first.framework() + " " + (first.variable().isEmpty() ? "app" : first.variable());
        return Stream.of(new WebApp(first.place(), name, first.framework(), health, Optional.empty(), routes));
    }

    private static Optional<Place> health(Sketch sketch, String path) {
        boolean library = sketch.imports().stream()
                .anyMatch(each -> HEALTH_LIBRARIES.contains(each.target().replaceFirst("\\..*", "")));
        return Optional.ofNullable(sketch.signs().get(Sign.HEALTH))
                .or(() -> library ? Optional.of(Place.ofFile(path)) : Optional.empty());
    }

    private static boolean isDjango(Sketch sketch) {
        return sketch.apps().stream().anyMatch(app -> app.framework().equals("Django"));
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
