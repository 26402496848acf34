package dev.plimsoll.model.app;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.dependencies.Dependencies;
import dev.plimsoll.model.dependencies.Purpose;
import dev.plimsoll.model.docker.Dockerfile;
import dev.plimsoll.model.docker.ImageHealthCheck;
import dev.plimsoll.model.docker.Stage;
import dev.plimsoll.model.python.PythonFiles;
import dev.plimsoll.model.python.Sign;
import dev.plimsoll.model.python.Sketch;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.manifest.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is known of the services whose source stands in a repository. */
public final class Services {
    private static final Pattern SCRIPTS = Pattern.compile(
            "(.*/)?(scripts?|tools?|bin|notebooks?|migrations?|alembic|management/commands|seeds?)/.*|(.*/)?(setup|manage|noxfile|tasks|seed[^/]*)\\.py");
    private static final Pattern DEVELOPMENT =
            Pattern.compile("(.*[/_.-])?(dev|devel|development|local|debug|tests?|testing|ci|mock)([_.-].*)?\\.py");
    private static final List<String> MIGRATION_WORDS =
            List.of("alembic", "migration", "flyway", "changelog", "schema.prisma", "atlas");
    private static final Pattern MIGRATIONS = Pattern.compile(
            "(.*/)?(alembic\\.ini|alembic/versions/.+|(db/)?migrations?/.+\\.(py|sql|js|ts)|flyway\\.conf|db/changelog/.+|schema\\.prisma|atlas\\.hcl)");

    private static final PathTest LOGROTATE =
            PathTest.of(path -> path.contains("logrotate")).butNot(SampleFiles.SAMPLES);
    private static final PathTest MIGRATION_FILES =
            PathTest.of(Services::isMigration).butNot(SampleFiles.SAMPLES);

    private final Map<String, Sketch> sketches;
    private final Dependencies dependencies;
    private final List<WebService> services;
    private final List<ServiceRoute> routes = new ArrayList<>();
    private final List<DatabaseClient> databaseClients;
    private final Optional<Place> logrotate;
    private final Optional<String> migrations;
    private final Set<String> loaded = new TreeSet<>();

    private Services(Reading reading) {
        PythonFiles python = new PythonFiles(reading);
        this.sketches = python.sketches();
        this.dependencies = Dependencies.read(reading);
        ServiceReader reader = new ServiceReader(reading, dependencies, sketches);
        this.services = reader.services();
        services.forEach(service -> routes.addAll(new RouteGuards(service, reader.graph()).routes()));
        services.forEach(service -> loaded.addAll(service.loaded()));
        services.forEach(service -> reading.note(service.place().path(), List.of()));
        this.databaseClients = DatabaseReader.read(python, sketches);
        this.logrotate = file(reading, LOGROTATE);
        this.migrations = file(reading, MIGRATION_FILES).map(Place::path);
    }

    public static Services read(Reading reading) {
        return new Services(reading);
    }

    private static Optional<Place> file(Reading reading, PathTest test) {
        return reading.files(test).stream().map(Blob::path).findFirst().map(Place::ofFile);
    }

    private static boolean isMigration(String path) {
        return MIGRATION_WORDS.stream().anyMatch(path::contains)
                && MIGRATIONS.matcher(path).matches();
    }

    public List<WebService> all() {
        return services;
    }

    public Dependencies dependencies() {
        return dependencies;
    }

    /** The applications, and which image's health check may ask them: one in their folder, or the only ones there are. */
    public Stream<WebApp> apps(List<Dockerfile> dockerfiles) {
        return services.stream().flatMap(service -> {
            Optional<Place> image = dockerfiles.stream()
                    .filter(file -> services.size() == 1 || Dependencies.isIn(file.folder(), service.root()))
                    .flatMap(Dockerfile::healthChecks)
                    .map(ImageHealthCheck::place)
                    .findFirst();
            return service.apps().stream().map(app -> app.checkedBy(image));
        });
    }

    public List<ServiceRoute> routes() {
        return routes;
    }

    public List<DatabaseClient> databaseClients() {
        return databaseClients;
    }

    public Stream<LogSink> logSinks() {
        return sketches.entrySet().stream()
                .flatMap(file -> file.getValue().logFiles().stream()
                        .filter(log -> !log.device())
                        .map(log -> new LogSink(
                                log.place(), log.handler(), log.endless(), logrotate, isScript(file.getKey()))));
    }

    /** Every file that a service loads. */
    public Stream<PrintingFile> printingFiles() {
        return loaded.stream().filter(path -> !isScript(path)).map(path -> {
            List<Place> prints = sketches.get(path).prints();
            Place place = prints.isEmpty() ? Place.ofFile(path) : prints.get(0);
            return new PrintingFile(place, "source of a service", prints);
        });
    }

    public Stream<TableCreation> tableCreations() {
        return loaded.stream()
                .filter(path -> !isScript(path))
                .flatMap(path -> sketches.get(path).tables().stream())
                .map(place -> new TableCreation(place, "create_all", migrationTool()));
    }

    private Optional<String> migrationTool() {
        return migrations.or(() -> dependencies
                .all()
                .filter(each ->
                        Purpose.MIGRATIONS.isServedBy(each) && !each.name().startsWith("django"))
                .findFirst()
                .map(Requirement::name));
    }

    /** Where source says whether debug mode is on; a program that no image starts is a developer's. */
    public Stream<DebugSwitch> debugSwitches(List<Stage> images) {
        return sketches.entrySet().stream()
                .filter(file -> !isScript(file.getKey()))
                .flatMap(file -> file.getValue().debugs().stream()
                        .map(debug -> new DebugSwitch(
                                debug.place(),
                                "debug mode",
                                debug.written(),
                                debug.on(),
                                aside(file.getKey(), debug, images))));
    }

    private static String aside(String path, Sketch.Debug debug, List<Stage> images) {
        if (DEVELOPMENT.matcher(path).matches()) {
            return "its file is for development";
        }
        return debug.program() && !ImageDebug.isStarted(path, images)
                ? "only where the file is started as a program, and no image of the repository does that"
                : "";
    }

    public Stream<PasswordField> passwordFields() {
        return loaded.stream()
                .flatMap(path -> sketches.get(path).passwords().stream())
                .map(field -> new PasswordField(
                        field.place(), field.type() + "." + field.field(), field.constrained(), passwordCheck()));
    }

    private Optional<Place> passwordCheck() {
        return services.stream()
                .flatMap(service -> service.shows(Sign.PASSWORD_CHECK).stream())
                .findFirst();
    }

    public Stream<SourceCredential> credentials() {
        return sketches.entrySet().stream()
                .filter(file -> !SampleFiles.isSample(file.getKey()))
                .flatMap(file -> file.getValue().credentials().stream()
                        .map(found -> new SourceCredential(
                                found.place(),
                                found.name(),
                                found.form(),
                                found.value(),
                                found.local()
                                        || DEVELOPMENT.matcher(file.getKey()).matches())));
    }

    private static boolean isScript(String path) {
        return SCRIPTS.matcher(path).matches();
    }
}
