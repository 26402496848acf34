package dev.plimsoll.model.compose;

import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlFile;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlScalar;
import java.util.Set;

/**
 * Tells Compose files from the many other files that have {@code services}: workflows, GitLab CI, chart values, Symfony's
 * containers. A usual name and a mapping of services is enough; any other name needs top-level keys that are all
 * Compose's and at least one service with an image or a build.
 */
final class ComposeRecognition {
    private static final Set<String> TOP_LEVEL =
            Set.of("version", "name", "services", "networks", "volumes", "configs", "secrets", "include", "models");
    private static final Set<String> FOREIGN =
            Set.of("apiVersion", "kind", "jobs", "on", "stages", "steps", "pipeline", "parameters");

    /** A cheap look first: most YAML is not parsed for Compose at all. */
    static final Parser<Boolean> MENTIONS_SERVICES = new Parser<>() {
        @Override
        public Parsed<Boolean> parse(Source source) {
            return Parsed.whole(source.text().contains("services"));
        }

        @Override
        public long weight(Source source, Boolean found) {
            return 0;
        }
    };

    private ComposeRecognition() {}

    static boolean isCompose(Snapshot snapshot, Blob blob, YamlFile file) {
        return !file.documents().isEmpty()
                && !blob.path().startsWith(".github/")
                && looksLikeCompose(blob, file)
                && !isOfChart(snapshot, blob);
    }

    private static boolean looksLikeCompose(Blob blob, YamlFile file) {
        YamlNode document = file.documents().get(0);
        if (ComposeNames.isUsual(blob.name())) {
            boolean services =
                    document.get("services").filter(YamlMap.class::isInstance).isPresent();
            boolean includes = document.get("include")
                    .filter(node -> !node.items().isEmpty())
                    .isPresent();
            return (services || includes)
                    && document.entries().stream().noneMatch(entry -> FOREIGN.contains(entry.name()));
        }
        return !blob.name().startsWith(".gitlab-ci") && hasComposeShape(document);
    }

    private static boolean hasComposeShape(YamlNode document) {
        boolean keys = document.entries().stream()
                .allMatch(entry ->
                        TOP_LEVEL.contains(entry.name()) || entry.name().startsWith("x-"));
        YamlNode services = document.get("services").orElse(document);
        return keys
                && services != document
                && !services.entries().isEmpty()
                && services.entries().stream().map(YamlEntry::value).allMatch(YamlMap.class::isInstance)
                && services.entries().stream().map(YamlEntry::value).anyMatch(ComposeRecognition::runs);
    }

    private static boolean runs(YamlNode service) {
        return service.get("image").filter(YamlScalar.class::isInstance).isPresent()
                || service.get("build")
                        .filter(node ->
                                node.text().isPresent() || node.get("context").isPresent())
                        .isPresent();
    }

    private static boolean isOfChart(Snapshot snapshot, Blob blob) {
        String folder = blob.folder() + "/";
        String chart = folder.endsWith("/templates/") || folder.equals("templates/")
                ? folder.substring(0, folder.length() - "templates/".length())
                : folder;
        return snapshot.find((chart.equals("/") ? "" : chart) + "Chart.yaml").isPresent();
    }
}
