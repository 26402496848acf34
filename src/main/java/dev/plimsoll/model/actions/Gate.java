package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A test or a security scan in a workflow, whose failure should stop the job.
 *
 * @param name "pytest in step unit of job test"
 * @param kind "test" or SCAN
 * @param ignored why its failure stops nothing, "" where it does
 */
public record Gate(Place place, String name, String kind, String ignored) implements Fact {
    private static final String SCAN = "security scan";
    private static final Pattern THRESHOLD =
            Pattern.compile("(?i)[0-9.]+|((low|medium|moderate|high|critical|any|all),?)+");
    private static final Set<String> TESTERS = Set.of(
            "pytest",
            "tox",
            "nox",
            "unittest",
            "jest",
            "vitest",
            "mocha",
            "phpunit",
            "rspec",
            "ctest",
            "playwright",
            "cypress");
    private static final Set<String> RUNNERS = Set.of(
            "npm",
            "yarn",
            "pnpm",
            "bun",
            "go",
            "cargo",
            "mvn",
            "mvnw",
            "gradle",
            "gradlew",
            "make",
            "dotnet",
            "mix",
            "rake",
            "composer",
            "deno",
            "swift",
            "just",
            "hatch");
    private static final Pattern TEST = Pattern.compile("test|tests|test:.*|tests:.*|verify");
    private static final Pattern STATUS_IS_USED = Pattern.compile("\\$\\?|PIPESTATUS|LASTEXITCODE");
    private static final SecurityScans SCANS = new SecurityScans(false);

    static Stream<Gate> of(Job job) {
        return job.steps().stream().flatMap(step -> Stream.concat(action(step, job), commands(step, job)));
    }

    private static Stream<Gate> action(Step step, Job job) {
        return step
                .uses()
                .flatMap(uses -> SCANS.action(step, uses, job)
                        .map(scan ->
                                new Gate(step.place(), scan.what() + " in " + step.name(), SCAN, around(step, job))))
                .stream();
    }

    private static Stream<Gate> commands(Step step, Job job) {
        return step.run().stream()
                .flatMap(script -> script.commands().lines().stream()
                        .flatMap(line -> kind(line).stream()
                                .map(kind -> new Gate(
                                        line.place(),
                                        line.name() + " in " + step.name(),
                                        kind,
                                        kind.equals(SCAN) && failsElsewhere(line, job)
                                                ? ""
                                                : ignored(line, script, step, job)))));
    }

    private static String ignored(CommandLine line, Script script, Step step, Job job) {
        return line.tolerated() && !STATUS_IS_USED.matcher(script.text()).find()
                ? "the script goes on after it failed"
                : around(step, job);
    }

    /** One run writes the report, whatever it finds, and another one of the same job decides. */
    private static boolean failsElsewhere(CommandLine line, Job job) {
        return !job.mayFail()
                && job.steps().stream()
                        .filter(step -> !step.mayFail() && step.condition().isEmpty())
                        .flatMap(step -> step.run().stream())
                        .flatMap(script -> script.commands().lines().stream())
                        .anyMatch(other -> !other.place().equals(line.place())
                                && !other.tolerated()
                                && other.name().equals(line.name())
                                && line.arguments().containsAll(subjects(other))
                                && SCANS.command(other).filter(Evidence::counts).isPresent());
    }

    /** What a call is about: its words but for options, and what says how bad a finding must be. */
    private static List<String> subjects(CommandLine line) {
        return line.arguments().stream()
                .filter(word ->
                        !word.startsWith("-") && !THRESHOLD.matcher(word).matches())
                .toList();
    }

    private static Optional<String> kind(CommandLine line) {
        if (SCANS.command(line).isPresent()) {
            return Optional.of(SCAN);
        }
        boolean test = TESTERS.contains(line.name())
                        && !line.onlyAsks()
                        && !line.subcommand().equals("install")
                || RUNNERS.contains(line.name())
                        && line.arguments().stream()
                                .anyMatch(word -> TEST.matcher(word).matches());
        return test ? Optional.of("test") : Optional.empty();
    }

    /** What a later step asks of the outcome is a decision, not an oversight; findings that are uploaded are looked at there. */
    private static String around(Step step, Job job) {
        if (job.mayFail()) {
            return "continue-on-error of the job passes it over";
        }
        String outcome = "steps." + step.id() + ".";
        boolean asked = !step.id().isEmpty()
                && job.steps().stream()
                        .anyMatch(later -> later.condition().contains(outcome)
                                || later.run()
                                        .filter(script -> script.text().contains(outcome))
                                        .isPresent()
                                || later.env().values().stream().anyMatch(value -> value.contains(outcome)));
        return step.mayFail() && !asked && !job.uploadsSarif() ? "continue-on-error of the step passes it over" : "";
    }
}
