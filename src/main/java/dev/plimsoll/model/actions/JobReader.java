package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One entry of a workflow's {@code jobs:}. */
final class JobReader {
    private final String defaultShell;
    private final String defaultDirectory;
    private final List<Unread> unread;

    /** What a workflow says once for the scripts of all its jobs stands under {@code defaults.run}. */
    JobReader(YamlMap workflow, List<Unread> unread) {
        this.defaultShell = workflow.textAt("defaults", "run", "shell").orElse("");
        this.defaultDirectory =
                workflow.textAt("defaults", "run", "working-directory").orElse("");
        this.unread = unread;
    }

    Stream<Job> read(YamlEntry entry) {
        if (entry.value() instanceof YamlMap map) {
            return Stream.of(job(entry, map));
        }
        unread.add(new Unread(entry.key().place(), "job " + entry.name() + " is no mapping"));
        return Stream.empty();
    }

    private Job job(YamlEntry entry, YamlMap map) {
        String name = "job " + entry.name();
        List<String> runsOn = labels(map.get("runs-on"));
        String directory = map.textAt("defaults", "run", "working-directory").orElse(defaultDirectory);
        StepReader steps = new StepReader(name, shell(map, runsOn), directory, unread);
        return new Job(
                entry.key().place(),
                entry.name(),
                Permissions.of(map.entry("permissions")),
                StepReader.scalar(map, "uses").map(uses -> ActionReference.of(uses.place(), name, uses.raw())),
                steps.read(map.get("steps")),
                texts(map.get("needs")),
                map.placeOfKey("runs-on").orElse(entry.key().place()),
                runsOn,
                Matrix.of(map.at("strategy", "matrix")),
                StepReader.texts(map.get("env")),
                map.entry("secrets")
                        .filter(secrets ->
                                secrets.value().text().filter("inherit"::equals).isPresent())
                        .map(secrets -> secrets.key().place()),
                map.entry("timeout-minutes").isPresent(),
                map.get("continue-on-error").filter(YamlNode::isTrue).isPresent(),
                map.textAt("if").orElse(""));
    }

    /** A runner's own default on Windows is PowerShell. */
    private String shell(YamlMap job, List<String> runsOn) {
        return job.textAt("defaults", "run", "shell")
                .orElse(
                        defaultShell.isEmpty() && runsOn.stream().anyMatch(label -> label.startsWith("windows"))
                                ? "pwsh"
                                : defaultShell);
    }

    private static List<String> labels(Optional<YamlNode> runsOn) {
        return texts(runsOn.flatMap(node -> node.get("labels")).or(() -> runsOn));
    }

    /** One text, or a list of them. */
    static List<String> texts(Optional<YamlNode> node) {
        return node.stream()
                .flatMap(one ->
                        Stream.concat(one.text().stream(), one.items().stream().flatMap(item -> item.text().stream())))
                .toList();
    }
}
