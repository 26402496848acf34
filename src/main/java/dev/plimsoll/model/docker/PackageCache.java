package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.docker.PackageCommand.Action;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a package manager leaves behind in a RUN.
 *
 * @param place the call that fills the cache
 * @param folder where it is
 * @param left the same place, where nothing in the RUN empties it
 */
public record PackageCache(Place place, String stage, String manager, String folder, Optional<Place> left)
        implements Fact {
    private static final Map<String, String> FOLDERS = Map.of(
            "apt", "/var/lib/apt/lists", "apk", "/var/cache/apk", "dnf", "/var/cache/dnf", "zypper", "/var/cache/zypp");

    @Override
    public String name() {
        return "cache of " + manager + " in " + stage;
    }

    /** Those of all that a stage is made by, one for each manager in a RUN. */
    public static Stream<PackageCache> of(Stage stage) {
        return stage.allRuns()
                .flatMap(step -> FOLDERS.keySet().stream().sorted().flatMap(manager -> of(step, manager).stream()));
    }

    private static Optional<PackageCache> of(RunStep step, String manager) {
        List<PackageCommand> commands = step.calls().stream()
                .flatMap(run -> PackageCommand.of(run).stream())
                .filter(command -> command.manager().equals(manager))
                .toList();
        Optional<PackageCommand> filling =
                commands.stream().filter(PackageCache::fills).findFirst();
        String program = filling.map(command -> command.run().call().program()).orElse("");
        String folder = program.equals("yum") ? "/var/cache/yum" : FOLDERS.get(manager);
        return filling.map(first -> {
            boolean emptied = step.keepsOut(folder)
                    || commands.stream().anyMatch(PackageCache::empties)
                    || step.calls().stream().anyMatch(run -> removes(run, folder));
            Place place = first.run().place();
            return new PackageCache(
                    place, step.stage(), program, folder, emptied ? Optional.empty() : Optional.of(place));
        });
    }

    /** apt fetches its lists by "update"; the others fetch what they need with any installation. */
    private static boolean fills(PackageCommand command) {
        boolean apk = command.manager().equals("apk") && command.run().call().has("--no-cache");
        return command.action() == Action.UPDATE && !apk
                || command.action() == Action.INSTALL && !command.manager().equals("apt") && !apk;
    }

    /** "apt-get clean" keeps the lists. */
    private static boolean empties(PackageCommand command) {
        return command.manager().equals("apt")
                ? command.run().call().has("distclean")
                : command.action() == Action.CLEAN
                        || command.manager().equals("apk")
                                && command.run().call().texts().contains("cache");
    }

    private static boolean removes(RunCall run, String folder) {
        boolean removing =
                run.call().program().equals("rm") || run.call().program().equals("find");
        return removing
                && run.call().texts().stream()
                        .map(text -> text.replaceFirst("/+\\**$", ""))
                        .anyMatch(text -> text.length() > 1
                                && (folder.equals(text)
                                        || folder.startsWith(text + "/")
                                        || text.equals(folder + "/_*")
                                        || text.matches("/var/cache/?(\\{.*)?") && folder.startsWith("/var/cache")
                                        || text.startsWith("/var/{")
                                        || text.startsWith("/var/lib/{")));
    }
}
