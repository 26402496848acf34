package dev.plimsoll.model.workflow;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at a workflow as GitHub does when it reads one. */
public final class WorkflowCheck {
    private final YamlMap root;
    private final Faults faults = new Faults();
    private final ExpressionCheck expressions = new ExpressionCheck(faults);

    private WorkflowCheck(YamlMap root) {
        this.root = root;
    }

    /** Everything for which a file that was read whole is refused, or cannot work. */
    public static List<WorkflowFault> of(YamlMap root, String path) {
        WorkflowCheck check = new WorkflowCheck(root);
        check.head(path);
        check.jobs();
        return check.faults.all();
    }

    private void head(String path) {
        Place first = root.entries().isEmpty()
                ? Place.ofLine(path, 1)
                : root.entries().get(0).key().place();
        Keys.WORKFLOW.check(root, first, "a workflow", faults);
        Keys.twice(root, faults);
        root.entries().stream()
                .filter(entry -> !entry.name().equals("jobs"))
                .forEach(entry -> Keys.twiceBelow(entry.value(), faults));
        root.entry("on").ifPresent(on -> new TriggerCheck(faults, expressions).check(on));
        root.entry("permissions").ifPresent(entry -> PermissionsCheck.check(entry.value(), faults));
        root.get("env").ifPresent(env -> expressions.in(env, Scope.WORKFLOW_ENV));
        root.get("run-name").ifPresent(name -> expressions.in(name, Scope.WORKFLOW));
        root.entry("concurrency").ifPresent(entry -> {
            Keys.CONCURRENCY.check(entry.value(), entry.key().place(), "concurrency", faults);
            expressions.in(entry.value(), Scope.WORKFLOW);
        });
        root.entry("defaults").ifPresent(entry -> {
            Keys.DEFAULTS.check(entry.value(), entry.key().place(), "defaults", faults);
            entry.value()
                    .entryAt("run")
                    .ifPresent(run ->
                            Keys.DEFAULTS_RUN.check(run.value(), run.key().place(), "defaults.run", faults));
        });
        root.entry("jobs")
                .filter(entry -> entry.value().isNull() || isEmptyMap(entry.value()))
                .ifPresent(entry -> faults.refused(entry.key().place(), "a workflow needs at least one job"));
    }

    private static boolean isEmptyMap(YamlNode node) {
        return node instanceof YamlMap map && map.entries().isEmpty();
    }

    private void jobs() {
        List<YamlEntry> all = root.get("jobs").map(YamlNode::entries).orElse(List.of()).stream()
                .filter(entry -> entry.value() instanceof YamlMap)
                .toList();
        root.get("jobs").ifPresent(jobs -> Keys.twice(jobs, faults));
        NeedsCheck needs = new NeedsCheck(all, faults);
        needs.check();
        Optional<Set<String>> inputs = inputs();
        for (YamlEntry job : all) {
            faults.enter("job " + job.name());
            Names names = new Names(
                    Optional.of(needs.outputs(job)),
                    Optional.of(steps(job.value())),
                    JobCheck.axes(job.value()),
                    inputs);
            new JobCheck(faults, expressions).check(job, names);
        }
    }

    /** The inputs of all triggers together. */
    private Optional<Set<String>> inputs() {
        Set<String> names = new HashSet<>();
        for (String event : List.of("workflow_dispatch", "workflow_call")) {
            Optional<YamlNode> inputs = root.at("on", event, "inputs");
            if (inputs.flatMap(YamlNode::text).isPresent()) {
                return Optional.empty();
            }
            inputs.map(YamlNode::entries)
                    .orElse(List.of())
                    .forEach(entry -> names.add(entry.name().toLowerCase(Locale.ROOT)));
        }
        return Optional.of(names);
    }

    private static Set<String> steps(YamlNode job) {
        return job.get("steps").stream()
                .flatMap(WorkflowCheck::withParallel)
                .flatMap(step -> step.textAt("id").stream())
                .map(id -> id.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Stream<YamlNode> withParallel(YamlNode steps) {
        return steps.items().stream()
                .flatMap(step -> Stream.concat(
                        Stream.of(step), step.get("parallel").stream().flatMap(WorkflowCheck::withParallel)));
    }
}
