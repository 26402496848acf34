package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A workflow file into its facts; empty for a file with nothing in it. */
final class WorkflowParser implements Parser<Optional<Workflow>> {
    static final WorkflowParser WORKFLOW = new WorkflowParser();

    private WorkflowParser() {}

    @Override
    public Parsed<Optional<Workflow>> parse(Source source) {
        SalvagedYaml yaml = SalvagedYaml.of(source);
        List<Unread> shape = new ArrayList<>();
        if (yaml.root().isPresent() && yaml.root().get() instanceof YamlMap root) {
            Workflow workflow = workflow(source, root, yaml.broken(), shape);
            List<Unread> unread = yaml.unread(shape).stream()
                    .filter(part -> !WorkflowPart.isTwice(part))
                    .toList();
            return new Parsed<>(Optional.of(workflow), unread);
        }
        yaml.root().ifPresent(other -> shape.add(new Unread(other.place(), "a workflow that is no mapping")));
        return new Parsed<>(Optional.empty(), yaml.unread(shape));
    }

    private static Workflow workflow(Source source, YamlMap root, List<Unread> broken, List<Unread> unread) {
        JobReader jobs = new JobReader(root, unread);
        Optional<YamlEntry> all = root.entry("jobs");
        Place place = all.map(entry -> entry.key().place()).orElse(Place.ofFile(source.path()));
        List<Job> read = all.map(entry -> entry.value().entries()).orElse(List.of()).stream()
                .flatMap(jobs::read)
                .toList();
        return new Workflow(
                place,
                root.textAt("name").orElse(""),
                triggers(root),
                Permissions.of(root.entry("permissions")),
                StepReader.texts(root.get("env")),
                read,
                WorkflowPart.of(root, read, place, broken),
                UnsecureCommands.in(root, place, "workflow"),
                WorkflowCredentialReader.of(root),
                read.stream().flatMap(Gate::of).toList(),
                read.stream().flatMap(Installation::of).toList(),
                read.stream().flatMap(FileUseReader::of).toList());
    }

    /** A YAML 1.1 writer may have made "true" of the key "on". */
    private static Set<String> triggers(YamlMap root) {
        Optional<YamlNode> on = root.get("on").or(() -> root.get("true"));
        Set<String> names = new LinkedHashSet<>(JobReader.texts(on));
        on.map(YamlNode::entries).orElse(List.of()).forEach(event -> names.add(event.name()));
        return names;
    }
}
