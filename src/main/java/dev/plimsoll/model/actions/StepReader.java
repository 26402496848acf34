package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of one job or composite action, each with a name that survives edits elsewhere. */
final class StepReader {
    private final String owner;
    private final String defaultShell;
    private final String defaultDirectory;
    private final List<Unread> unread;

    StepReader(String owner, String defaultShell, String defaultDirectory, List<Unread> unread) {
        this.owner = owner;
        this.defaultShell = defaultShell;
        this.defaultDirectory = defaultDirectory;
        this.unread = unread;
    }

    List<Step> read(Optional<YamlNode> steps) {
        List<Step> all = new ArrayList<>();
        int number = 0;
        for (YamlNode item : steps.map(YamlNode::items).orElse(List.of())) {
            number++;
            if (item instanceof YamlMap map) {
                all.add(step(map, number));
            } else {
                unread.add(new Unread(item.place(), "step " + number + " of " + owner + " is no mapping"));
            }
        }
        if (all.isEmpty() && steps.isPresent() && steps.get().items().isEmpty()) {
            unread.add(new Unread(steps.get().place(), "the steps of " + owner + " are no list"));
        }
        return all;
    }

    private Step step(YamlMap map, int number) {
        Optional<YamlScalar> uses = scalar(map, "uses");
        String name = "step " + called(map, uses).orElse(Integer.toString(number)) + " of " + owner;
        String shell = map.textAt("shell").orElse(defaultShell);
        Optional<ActionReference> action = uses.map(value -> ActionReference.of(value.place(), name, value.raw()));
        return new Step(
                map.place(),
                map.textAt("id").orElse(""),
                name,
                action,
                scalar(map, "run").map(run -> Script.of(run, shell)),
                texts(map.get("with")),
                texts(map.get("env")),
                CodeInsertion.of(map, action),
                map.textAt("working-directory").orElse(defaultDirectory),
                map.entry("timeout-minutes").isPresent(),
                map.get("continue-on-error").filter(YamlNode::isTrue).isPresent(),
                map.textAt("if").orElse(""));
    }

    /** Not its number if it can be helped: a step put before it must not rename it. */
    private static Optional<String> called(YamlMap map, Optional<YamlScalar> uses) {
        return map.textAt("id")
                .or(() -> map.textAt("name").filter(name -> !name.contains("${{") && name.length() <= 80))
                .or(() -> uses.map(value ->
                        ActionReference.of(value.place(), "", value.raw()).target()))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    static Optional<YamlScalar> scalar(YamlMap map, String key) {
        return map.get(key)
                .filter(node -> !node.isNull())
                .flatMap(node -> node instanceof YamlScalar scalar ? Optional.of(scalar) : Optional.empty());
    }

    static Map<String, String> texts(Optional<YamlNode> map) {
        Map<String, String> all = new LinkedHashMap<>();
        for (YamlEntry entry : map.map(YamlNode::entries).orElse(List.of())) {
            all.put(entry.name(), entry.value().text().orElse(""));
        }
        return all;
    }
}
