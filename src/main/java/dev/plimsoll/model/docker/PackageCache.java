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
    private static final Map<String, List<String>> FOLDERS = Map.of(
            "apt", List.of("/var/lib/apt/lists"),
            "apk", List.of("/var/cache/apk", "/etc/apk/cache"),
            "dnf", List.of("/var/cache/dnf", "/var/cache/yum", "/var/cache/libdnf5", "/var/cache/tdnf"),
            "zypper", List.of("/var/cache/zypp"));

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
        Optional<PackageCommand> filling = Optional.empty();
        for (RunCall run : step.calls()) {
            Optional<PackageCommand> command =
                    PackageCommand.of(run).filter(one -> one.manager().equals(manager));
            if (filling.isEmpty() && command.filter(PackageCache::fills).isPresent()) {
                filling = command;
            } else if (filling.isPresent()
                    && (command.filter(PackageCache::empties).isPresent()
                            || FOLDERS.get(manager).stream().anyMatch(folder -> removes(run, folder)))) {
                return filling.map(first -> cache(step, first, false));
            }
        }
        boolean mounted = FOLDERS.get(manager).stream().anyMatch(step::keepsOut);
        return filling.map(first -> cache(step, first, !mounted));
    }

    private static PackageCache cache(RunStep step, PackageCommand first, boolean stays) {
        String program = first.run().call().program();
        String folder = program.equals("yum")
                ? "/var/cache/yum"
                : FOLDERS.get(first.manager()).get(0);
        Place place = first.run().place();
        return new PackageCache(place, step.stage(), program, folder, stays ? Optional.of(place) : Optional.empty());
    }

    /** apt fetches its lists by "update"; the others fetch what they need with any installation. */
    private static boolean fills(PackageCommand command) {
        boolean kept = command.manager().equals("apk") && command.run().call().has("--no-cache");
        boolean fetches = command.action() == Action.UPDATE
                || !command.manager().equals("apt")
                        && (command.action() == Action.INSTALL || command.action() == Action.UPGRADE);
        return fetches && !kept;
    }

    /** "apt-get clean" keeps the lists. */
    private static boolean empties(PackageCommand command) {
        return command.manager().equals("apt")
                ? command.run().call().has("distclean")
                : command.action() == Action.CLEAN
                        || command.manager().equals("apk")
                                && command.run().call().texts().contains("cache");
    }

    /** A folder above counts, and so does a list in braces below "/var", which only a shell can tell apart. */
    private static boolean removes(RunCall run, String folder) {
        boolean removing =
                run.call().program().equals("rm") || run.call().program().equals("find");
        return removing
                && run.call().texts().stream()
                        .map(text -> text.replaceFirst("/+(\\*|_\\*)*$", ""))
                        .anyMatch(text -> text.length() > 1
                                && (folder.equals(text)
                                        || folder.startsWith(text + "/")
                                        || text.matches("/var/(cache/|lib/)?\\{.*")));
    }
}
