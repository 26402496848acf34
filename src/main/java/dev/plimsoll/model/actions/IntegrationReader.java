package dev.plimsoll.model.actions;

import dev.plimsoll.model.Reading;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts together what the continuous integration of a repository does; empty where it has none. */
public final class IntegrationReader {
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
    private static final Set<String> TEST_RUNNERS = Set.of(
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
    private static final Set<String> UPDATES = Set.of(
            ".github/dependabot.yml",
            ".github/dependabot.yaml",
            "renovate.json",
            "renovate.json5",
            ".github/renovate.json",
            ".github/renovate.json5",
            ".renovaterc",
            ".renovaterc.json");
    private static final Parser<Boolean> IMAGES_OF_GORELEASER = source -> Parsed.whole(
            YamlParser.YAML.parse(source).tree().documents().stream().anyMatch(IntegrationReader::makesImages));

    private static final PathTest GORELEASER = PathTest.ofName(IntegrationReader::isGoreleaser);

    private final Reading reading;
    private final Snapshot snapshot;
    private final ActionsFiles files;
    private final List<OtherSystems.Configuration> others;
    private final Delegates delegates;

    private IntegrationReader(Reading reading, ActionsFiles files) {
        this.reading = reading;
        this.snapshot = reading.snapshot();
        this.files = files;
        this.others = OtherSystems.of(reading);
        this.delegates = new Delegates(reading);
    }

    public static Optional<ContinuousIntegration> read(Reading reading, ActionsFiles files) {
        IntegrationReader reader = new IntegrationReader(reading, files);
        return files.workflows().isEmpty() && reader.others.isEmpty() ? Optional.empty() : Optional.of(reader.read());
    }

    private ContinuousIntegration read() {
        return new ContinuousIntegration(
                place(),
                files.workflows().size(),
                files.workflows().stream().mapToInt(w -> w.jobs().size()).sum(),
                !reading.files(CodeFiles.CODE_FILES).isEmpty(),
                CodeFiles.imageSources(reading, files.actions()),
                traces(new SecurityScans(ruffLooksForFaults())),
                traces(new SecretScans()),
                traces(new ImagePublications(goreleaserMakesImages())),
                UPDATES.stream()
                        .sorted()
                        .filter(path -> snapshot.find(path).isPresent())
                        .map(Place::ofFile)
                        .toList());
    }

    private Traces traces(Recogniser recogniser) {
        EvidenceSearch search = new EvidenceSearch(recogniser, delegates, files);
        Traces own = search.in(files.workflows());
        if (others.isEmpty()) {
            return own;
        }
        List<Evidence> templates = recogniser instanceof SecurityScans
                ? others.stream()
                        .flatMap(other -> OtherSystems.gitlabTemplates(reading, other).stream())
                        .toList()
                : List.of();
        for (OtherSystems.Configuration other : others) {
            OtherSystems.commands(reading, other).forEach(line -> search.command(line, 0));
        }
        Traces all = search.traces();
        Stream<Evidence> doubts = others.stream()
                .map(other -> new Evidence(other.place(), other.system(), "its configuration is not read in full"));
        return new Traces(
                Stream.concat(all.seen().stream(), templates.stream()).toList(),
                Stream.concat(all.unclear().stream(), doubts).toList());
    }

    /** The first workflow that runs tests on a change; else the first that looks at changes; else the first. */
    private Place place() {
        List<Workflow> all = files.workflows();
        Stream<Workflow> best = Stream.of(
                        all.stream().filter(w -> isOnChange(w) && runsTests(w)),
                        all.stream().filter(IntegrationReader::runsTests),
                        all.stream().filter(IntegrationReader::isOnChange),
                        all.stream())
                .flatMap(stream -> stream);
        return best.findFirst()
                .map(Workflow::place)
                .orElseGet(() -> others.get(0).place());
    }

    private static boolean isOnChange(Workflow workflow) {
        return workflow.triggers().contains("pull_request")
                || workflow.triggers().contains("push");
    }

    private static boolean runsTests(Workflow workflow) {
        return workflow.jobs().stream()
                .flatMap(job -> job.steps().stream())
                .flatMap(step -> step.run().stream())
                .flatMap(script -> script.commands().lines().stream())
                .anyMatch(line -> TESTERS.contains(line.name())
                        || TEST_RUNNERS.contains(line.name())
                                && line.arguments().stream()
                                        .anyMatch(word -> word.startsWith("test")
                                                || word.equals("verify")
                                                || word.equals("check")));
    }

    private boolean ruffLooksForFaults() {
        return Stream.of("pyproject.toml", "ruff.toml", ".ruff.toml")
                .flatMap(path -> snapshot.find(path).stream())
                .anyMatch(blob -> reading.peek(blob, RuffRules.RULES));
    }

    private boolean goreleaserMakesImages() {
        return reading.files(GORELEASER).stream().anyMatch(blob -> reading.peek(blob, IMAGES_OF_GORELEASER));
    }

    private static boolean isGoreleaser(String name) {
        return (name.startsWith(".goreleaser") || name.startsWith("goreleaser"))
                && (name.endsWith(".yml") || name.endsWith(".yaml"));
    }

    private static boolean makesImages(YamlNode root) {
        return Stream.of("dockers", "dockers_v2", "docker_manifests", "kos")
                .anyMatch(key -> root.get(key).isPresent());
    }
}
