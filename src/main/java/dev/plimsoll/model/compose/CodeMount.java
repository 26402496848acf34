package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of the repository that a service has mounted.
 *
 * @param code a program's source below it; empty where there is none
 */
public record CodeMount(ComposeService service, ComposeMount mount, Optional<String> code) implements Fact {
    private static final Pattern CODE =
            Pattern.compile(".*\\.(py|js|mjs|ts|tsx|jsx|rb|php|go|java|kt|rs|cs|ex|exs|pl)");
    private static final Pattern AT_WORK = Pattern.compile(
            ".*(--reload|nodemon|\\brunserver\\b|\\b(dev|watch|start:dev)\\b|--watch|debugpy|flask run|air\\b).*",
            Pattern.DOTALL);
    /** Settings are often written in the program's own language. */
    private static final Pattern SETTINGS =
            Pattern.compile("/etc(/.*)?|.*(conf|config|configs|settings|entrypoint[^/]*)(/.*)?");

    private static final Pattern PRODUCTION = Pattern.compile("(.*[/._-])?prod(uction)?([/._-].*)?");

    /** Of the services of files that are for production: by their name, or because what they start is started again. */
    public static Stream<CodeMount> read(ComposeServices services, Snapshot snapshot) {
        Set<String> production = services.stream()
                .map(service -> service.place().path())
                .filter(path -> PRODUCTION.matcher(path).matches())
                .collect(Collectors.toSet());
        Set<Place> seen = new HashSet<>();
        return services.whole()
                .filter(service -> isForProduction(service, production))
                .flatMap(service -> service.mounts().stream()
                        .filter(mount -> mount.kind() == ComposeMount.Kind.BIND
                                && !SETTINGS.matcher(mount.target()).matches()
                                && seen.add(mount.place()))
                        .flatMap(mount -> mount.path().stream()
                                .filter(path -> snapshot.isFolder(path)
                                        && !SETTINGS.matcher("/" + path).matches())
                                .map(path -> new CodeMount(service, mount, code(snapshot, path)))));
    }

    private static boolean isForProduction(ComposeService service, Set<String> production) {
        String path = service.place().path();
        boolean named = production.contains(path);
        boolean besideOne = production.stream().anyMatch(other -> folder(other).equals(folder(path)));
        return ComposePurpose.of(service.place()) == ComposePurpose.DEPLOYMENT
                && !AT_WORK.matcher(service.commandLine()).matches()
                && (named || !besideOne && service.upkeep().restarts());
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static Optional<String> code(Snapshot snapshot, String folder) {
        return snapshot.below(folder).stream()
                .map(Blob::path)
                .filter(path -> CODE.matcher(path).matches())
                .findFirst();
    }

    @Override
    public Place place() {
        return mount.place();
    }

    @Override
    public String name() {
        return "mount " + mount.target() + " of service " + service.key();
    }
}
