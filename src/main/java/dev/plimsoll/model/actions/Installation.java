package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A job that installs dependencies, and whether it keeps what it downloaded for the next run.
 *
 * @param place the first step that installs
 * @param program what installs them
 * @param cache whether they are kept
 * @param selfHosted true on a runner that may have a folder of its own that stays
 */
public record Installation(Place place, String name, String program, Cache cache, boolean selfHosted) implements Fact {
    private static final Set<String> BASICS = Set.of("pip", "setuptools", "wheel", "uv", "build", "twine");
    private static final Map<String, Set<String>> INSTALLS = Map.of(
            "npm", Set.of("ci", "install", "i"),
            "yarn", Set.of("install"),
            "pnpm", Set.of("install", "i"),
            "poetry", Set.of("install", "sync"),
            "pipenv", Set.of("install", "sync"),
            "bundle", Set.of("install"),
            "composer", Set.of("install"),
            "mvn", Set.of("verify", "package", "test", "install", "compile"),
            "mvnw", Set.of("verify", "package", "test", "install", "compile"),
            "cargo", Set.of("build", "test", "check", "clippy"));
    /** Inputs by which setup actions are told to keep downloads. */
    private static final List<String> SWITCHES =
            List.of("cache", "enable-cache", "bundler-cache", "package-manager-cache", "cache-dependency-path");

    /** Whether downloads are kept. */
    public enum Cache {
        KEPT,
        NONE,
        /** An action of the repository, or of somebody else, may do so. */
        UNKNOWN
    }

    static Stream<Installation> of(Job job) {
        return job.steps().stream()
                .flatMap(step -> program(step).stream().map(program -> of(job, step, program)))
                .limit(1);
    }

    private static Installation of(Job job, Step step, String program) {
        boolean selfHosted = job.runsOn().stream().anyMatch(label -> label.equalsIgnoreCase("self-hosted"));
        return new Installation(step.place(), job.name(), program, cache(job), selfHosted);
    }

    private static Optional<String> program(Step step) {
        return step.run().stream()
                .flatMap(script -> script.commands().lines().stream())
                .filter(Installation::installs)
                .map(CommandLine::name)
                .findFirst();
    }

    private static boolean installs(CommandLine line) {
        String name = line.name();
        if (name.equals("pip") || name.equals("pip3")) {
            return line.subcommand().equals("install")
                    && line.arguments().stream()
                            .skip(1)
                            .filter(word -> !word.startsWith("-"))
                            .anyMatch(Installation::isDependency);
        }
        boolean global = line.hasOption("-g") || line.hasOption("--global");
        return INSTALLS.getOrDefault(name, Set.of()).contains(line.subcommand()) && !global;
    }

    /** What was just built is no download. */
    private static boolean isDependency(String word) {
        boolean local =
                word.contains("/") && !word.endsWith(".txt") || word.contains("$") || word.matches(".*\\.(whl|gz|zip)");
        return !local && !BASICS.contains(word.replaceFirst("[=<>~!\\[].*", ""));
    }

    private static Cache cache(Job job) {
        boolean unknown = false;
        for (Step step : job.steps()) {
            if (step.uses().isEmpty()) {
                continue;
            }
            ActionReference uses = step.uses().get();
            String target = uses.target().toLowerCase(Locale.ROOT);
            if (target.contains("cache") || SWITCHES.stream().anyMatch(key -> isOn(step.input(key))) || keeps(uses)) {
                return Cache.KEPT;
            }
            unknown |= uses.kind() == ActionReference.Kind.LOCAL
                    || !uses.isFirstParty() && (target.contains("setup") || target.contains("install"));
        }
        return unknown ? Cache.UNKNOWN : Cache.NONE;
    }

    private static boolean isOn(String input) {
        return !input.isBlank() && !input.strip().equals("false");
    }

    /** Actions that keep downloads by themselves. Source: their README. */
    private static boolean keeps(ActionReference uses) {
        String target = uses.target().toLowerCase(Locale.ROOT);
        boolean later = !uses.version().matches("v?[1-4](\\.\\d+)*");
        return target.equals("astral-sh/setup-uv")
                || target.startsWith("gradle/")
                || target.equals("actions/setup-node") && later;
    }
}
