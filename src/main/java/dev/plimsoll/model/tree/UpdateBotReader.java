package dev.plimsoll.model.tree;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.actions.Workflow;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks for what opens pull requests with newer versions: Dependabot ("Dependabot options reference"), Renovate
 * ("Configuration overview"), and the others by the names of their files.
 */
public final class UpdateBotReader {
    private static final Set<String> MANIFESTS = Set.of(
            "package.json",
            "pyproject.toml",
            "pipfile",
            "go.mod",
            "cargo.toml",
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "gemfile",
            "composer.json",
            "dockerfile",
            "mix.exs",
            "packages.lock.json",
            "directory.packages.props",
            "pubspec.yaml");
    private static final Set<String> DEPENDABOT = Set.of(".github/dependabot.yml", ".github/dependabot.yaml");
    private static final Set<String> RENOVATE = Set.of(
            "renovate.json",
            "renovate.json5",
            ".renovaterc",
            ".renovaterc.json",
            ".renovaterc.json5",
            ".github/renovate.json",
            ".github/renovate.json5",
            ".gitlab/renovate.json",
            ".gitlab/renovate.json5");
    private static final Pattern OTHER = Pattern.compile(
            "\\.pyup\\.ya?ml|\\.whitesource|\\.scala-steward\\.conf|\\.depfu\\.ya?ml|updatecli(?:\\.d)?/.*\\.ya?ml|updatecli\\.ya?ml|"
                    + "\\.github/updatecli/.*");
    private static final Pattern RUN =
            Pattern.compile("(?i)renovate|dependabot|updatecli|(?:npm-check-updates|pip-review|pur)\\b");

    /** Whether a text has the key of Renovate in it, and not that it is switched off. */
    private static final Parser<Boolean> MENTIONS = new Parser<>() {
        private final Pattern key = Pattern.compile("\"renovate\"\\s*:|renovate(?:-?bot)?/");

        @Override
        public Parsed<Boolean> parse(Source source) {
            return Parsed.whole(key.matcher(source.text()).find());
        }

        @Override
        public long weight(Source source, Boolean found) {
            return 0;
        }
    };

    private static final PathTest DEPENDENCIES =
            PathTest.of(UpdateBotReader::isManifest).butNot(SampleFiles.SAMPLES);
    private static final PathTest SETTINGS = PathTest.of(UpdateBotReader::maySet);

    private final Reading reading;
    private Optional<Place> configuration = Optional.empty();
    private Optional<Place> idle = Optional.empty();

    private UpdateBotReader(Reading reading) {
        this.reading = reading;
    }

    /** Empty where nothing names a dependency. */
    public static Optional<UpdateBot> read(Reading reading, List<Workflow> workflows) {
        UpdateBotReader reader = new UpdateBotReader(reading);
        List<String> manifests = new ArrayList<>();
        reading.files(DEPENDENCIES).forEach(blob -> manifests.add(blob.path()));
        for (Blob blob : reading.files(SETTINGS)) {
            reader.look(blob, blob.path().toLowerCase(Locale.ROOT));
        }
        workflows.stream()
                .filter(UpdateBotReader::runsOne)
                .findFirst()
                .ifPresent(workflow -> reader.configuration = Optional.of(Place.ofFile(workflow.path())));
        return manifests.isEmpty()
                ? Optional.empty()
                : Optional.of(new UpdateBot(manifests, reader.configuration, reader.idle));
    }

    private static boolean isManifest(String written) {
        String path = written.toLowerCase(Locale.ROOT);
        String name = path.substring(path.lastIndexOf('/') + 1);
        return MANIFESTS.contains(name)
                || name.startsWith("requirements") && name.endsWith(".txt")
                || path.startsWith(".github/workflows/") && (name.endsWith(".yml") || name.endsWith(".yaml"));
    }

    private static boolean maySet(String written) {
        String path = written.toLowerCase(Locale.ROOT);
        return path.indexOf('/') < 0
                || path.startsWith(".github/")
                || path.startsWith(".gitlab/")
                || path.startsWith("updatecli");
    }

    private void look(Blob blob, String path) {
        Place place = Place.ofFile(blob.path());
        if (DEPENDABOT.contains(path)) {
            note(place, hasUpdates(blob));
        } else if (RENOVATE.contains(path)) {
            note(place, !isSwitchedOff(blob));
        } else if (OTHER.matcher(path).matches()) {
            note(place, true);
        } else if ((path.equals("package.json") || path.equals(".gitlab-ci.yml")) && reading.peek(blob, MENTIONS)) {
            note(place, true);
        }
    }

    private void note(Place place, boolean works) {
        if (works) {
            configuration = Optional.of(place);
        } else {
            idle = Optional.of(place);
        }
    }

    private boolean hasUpdates(Blob blob) {
        return documents(blob).stream()
                .flatMap(document -> document.get("updates").stream())
                .anyMatch(updates -> !updates.items().isEmpty());
    }

    private boolean isSwitchedOff(Blob blob) {
        return documents(blob).stream()
                .anyMatch(document ->
                        document.textAt("enabled").filter("false"::equals).isPresent());
    }

    private List<YamlNode> documents(Blob blob) {
        return reading.peek(blob, YamlParser.YAML).documents();
    }

    private static boolean runsOne(Workflow workflow) {
        return workflow.jobs().stream()
                .flatMap(job -> job.steps().stream())
                .anyMatch(step -> step.uses()
                                .filter(uses -> RUN.matcher(uses.target()).find())
                                .isPresent()
                        || step.run()
                                .filter(script -> RUN.matcher(script.text()).find())
                                .isPresent());
    }
}
