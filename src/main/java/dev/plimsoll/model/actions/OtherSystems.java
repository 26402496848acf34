package dev.plimsoll.model.actions;

import dev.plimsoll.model.Reading;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Continuous integration that is not GitHub's: which files configure it, and the commands that stand in them. */
final class OtherSystems {
    private static final Map<Pattern, String> FILES = Map.ofEntries(
            Map.entry(Pattern.compile("\\.gitlab-ci\\.ya?ml|\\.gitlab/ci/.*\\.ya?ml"), "GitLab CI"),
            Map.entry(Pattern.compile("\\.circleci/config\\.ya?ml"), "CircleCI"),
            Map.entry(Pattern.compile("(.*/)?Jenkinsfile(\\.[\\w.-]+)?"), "Jenkins"),
            Map.entry(
                    Pattern.compile("(.*/)?\\.?azure-pipelines[\\w.-]*\\.ya?ml|\\.azure-pipelines/.*\\.ya?ml"),
                    "Azure Pipelines"),
            Map.entry(Pattern.compile("\\.travis\\.ya?ml"), "Travis CI"),
            Map.entry(Pattern.compile("bitbucket-pipelines\\.ya?ml"), "Bitbucket Pipelines"),
            Map.entry(Pattern.compile("\\.drone\\.ya?ml|\\.drone/.*\\.ya?ml"), "Drone"),
            Map.entry(Pattern.compile("\\.woodpecker\\.ya?ml|\\.woodpecker/.*\\.ya?ml"), "Woodpecker"),
            Map.entry(Pattern.compile("(.*/)?cloudbuild[\\w.-]*\\.ya?ml"), "Cloud Build"),
            Map.entry(Pattern.compile("\\.buildkite/.*\\.ya?ml"), "Buildkite"),
            Map.entry(Pattern.compile("\\.cirrus\\.ya?ml"), "Cirrus CI"),
            Map.entry(Pattern.compile("\\.semaphore/.*\\.ya?ml"), "Semaphore"),
            Map.entry(Pattern.compile("(.*/)?buildspec[\\w.-]*\\.ya?ml"), "CodeBuild"),
            Map.entry(Pattern.compile("\\.tekton/.*\\.ya?ml"), "Tekton"),
            Map.entry(Pattern.compile("\\.(forgejo|gitea)/workflows/.*\\.ya?ml"), "Forgejo Actions"));
    private static final List<String> NAMES = List.of(
            "Jenkinsfile", "azure-pipelines", ".azure-pipelines", "bitbucket-pipelines", "cloudbuild", "buildspec");
    private static final Set<String> SCRIPTS = Set.of(
            "script",
            "before_script",
            "after_script",
            "run",
            "command",
            "commands",
            "bash",
            "powershell",
            "pwsh",
            "args",
            "install",
            "after_success",
            "deploy");
    private static final Pattern GITLAB_SCANS =
            Pattern.compile("(Security|Jobs)/(.*(SAST|Secret-Detection|Dependency-Scanning|Container-Scanning).*)");

    private static final PathTest CONFIGURATION = PathTest.of(OtherSystems::isConfiguration);

    private OtherSystems() {}

    /** One configuration file. */
    record Configuration(Blob blob, String system) {
        Place place() {
            return Place.ofFile(blob.path());
        }
    }

    static List<Configuration> of(Reading reading) {
        List<Configuration> all = new ArrayList<>();
        for (Blob blob : reading.files(CONFIGURATION)) {
            system(blob.path()).ifPresent(system -> all.add(new Configuration(blob, system)));
        }
        return all;
    }

    /** A cheap look first: there can be many thousand files. */
    private static boolean isConfiguration(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return (path.charAt(0) == '.' || NAMES.stream().anyMatch(name::startsWith))
                && system(path).isPresent();
    }

    private static Optional<String> system(String path) {
        return FILES.entrySet().stream()
                .filter(file -> file.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The commands under the keys that hold scripts. */
    static List<CommandLine> commands(Reading reading, Configuration configuration) {
        List<CommandLine> lines = new ArrayList<>();
        if (!configuration.blob().name().startsWith("Jenkinsfile")) {
            reading.peek(configuration.blob(), YamlParser.YAML).documents().forEach(root -> collect(root, lines));
        }
        return lines;
    }

    private static void collect(YamlNode node, List<CommandLine> lines) {
        for (YamlEntry entry : node.entries()) {
            if (SCRIPTS.contains(entry.name())) {
                scripts(entry.value(), lines);
            }
            collect(entry.value(), lines);
        }
        node.items().forEach(item -> collect(item, lines));
    }

    private static void scripts(YamlNode node, List<CommandLine> lines) {
        node.text()
                .ifPresent(text -> lines.addAll(
                        CommandReader.read(text, line -> node.place()).lines()));
        node.items().forEach(item -> scripts(item, lines));
    }

    /** The scanners that GitLab brings as templates. */
    static List<Evidence> gitlabTemplates(Reading reading, Configuration configuration) {
        if (!configuration.system().equals("GitLab CI")) {
            return List.of();
        }
        List<Evidence> found = new ArrayList<>();
        for (YamlNode root : reading.peek(configuration.blob(), YamlParser.YAML).documents()) {
            root.get("include").ifPresent(include -> templates(include, found));
        }
        return found;
    }

    private static void templates(YamlNode include, List<Evidence> found) {
        include.items().forEach(item -> templates(item, found));
        include.textAt("template")
                .filter(template -> GITLAB_SCANS.matcher(template).find())
                .ifPresent(template -> found.add(Evidence.of(include.place(), template)));
    }
}
