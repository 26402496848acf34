package dev.plimsoll.model.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks for one kind of thing in all workflows, through the actions, workflows and scripts of the same tree. */
final class EvidenceSearch {
    private static final int DEEPEST = 4;
    private static final Pattern NEVER = Pattern.compile("(\\$\\{\\{)?\\s*false\\s*(}})?");

    private static final Map<String, List<String>> COMMANDS = Map.of(
            "pre-commit/action", List.of("pre-commit", "run"), "astral-sh/ruff-action", List.of("ruff", "check"));

    private final Recogniser recogniser;
    private final Delegates delegates;
    private final Map<String, CompositeAction> actions;
    private final List<Evidence> seen = new ArrayList<>();
    private final List<Evidence> unclear = new ArrayList<>();

    EvidenceSearch(Recogniser recogniser, Delegates delegates, ActionsFiles files) {
        this.recogniser = recogniser;
        this.delegates = delegates;
        this.actions = files.actions().stream()
                .collect(Collectors.toMap(CompositeAction::folder, Function.identity(), (first, second) -> first));
    }

    Traces in(List<Workflow> workflows) {
        Set<String> called = workflows.stream()
                .flatMap(workflow -> workflow.jobs().stream())
                .flatMap(job -> job.calls().stream())
                .map(uses -> Delegates.clean(uses.target()))
                .collect(Collectors.toSet());
        for (Workflow workflow : workflows) {
            if (!workflow.isOnlyCalled() || called.contains(workflow.path())) {
                workflow.jobs().stream()
                        .filter(job -> !isNever(job.condition()))
                        .forEach(this::job);
            }
        }
        return traces();
    }

    Traces traces() {
        return new Traces(seen, unclear);
    }

    private void job(Job job) {
        job.calls()
                .filter(uses -> uses.kind() == ActionReference.Kind.REPOSITORY)
                .ifPresent(uses -> called(job, uses));
        for (Step step : job.steps()) {
            step(step, job, 0);
        }
    }

    private void called(Job job, ActionReference uses) {
        Optional<Evidence> known = recogniser.action(Step.ofCall(job), uses, job);
        known.ifPresent(seen::add);
        if (known.isEmpty() && recogniser.mayHide(uses.target() + " " + job.id())) {
            unclear.add(new Evidence(uses.place(), uses.target(), "the reusable workflow is in another repository"));
        }
    }

    private void step(Step step, Job job, int depth) {
        if (isNever(step.condition()) || depth > DEEPEST) {
            return;
        }
        int before = seen.size();
        step.uses().ifPresent(uses -> uses(step, uses, job, depth));
        step.run().ifPresent(script -> script(script));
        if (step.mayFail() || job.mayFail()) {
            seen.subList(before, seen.size())
                    .replaceAll(evidence -> evidence.weakened(true, "continue-on-error passes its failure over"));
        }
    }

    private void uses(Step step, ActionReference uses, Job job, int depth) {
        if (uses.kind() == ActionReference.Kind.LOCAL) {
            CompositeAction local = actions.get(Delegates.clean(uses.target()));
            if (local != null) {
                local.steps().forEach(inner -> step(inner, job, depth + 1));
            } else if (recogniser.promises(uses.target())) {
                unclear.add(new Evidence(uses.place(), uses.target(), "the action is not in the repository"));
            }
            return;
        }
        List<String> command = COMMANDS.getOrDefault(uses.target(), List.of());
        if (!command.isEmpty()) {
            command(new CommandLine(uses.place(), command.get(0), command.subList(1, command.size()), false), depth);
        }
        Optional<Evidence> known = recogniser.action(step, uses, job);
        known.ifPresent(seen::add);
        if (known.isEmpty() && recogniser.promises(uses.target())) {
            unclear.add(new Evidence(uses.place(), uses.target(), "what the action does is not known"));
        }
    }

    private void script(Script script) {
        script.commands().lines().forEach(line -> command(line, 0));
        if (!script.commands().whole() && recogniser.mayHide(script.text())) {
            unclear.add(new Evidence(script.place(), "a script", "the script could not be read whole"));
        }
    }

    void command(CommandLine line, int depth) {
        Optional<Evidence> known = recogniser.command(line);
        known.ifPresent(seen::add);
        if (known.isPresent() || depth > DEEPEST) {
            return;
        }
        Optional<Commands> followed = delegates.follow(line);
        followed.ifPresent(commands ->
                commands.lines().forEach(inner -> command(inner.tolerated(line.tolerated()), depth + 1)));
        String hidden = delegates.hidden(line);
        if (followed.filter(Commands::whole).isEmpty() && recogniser.mayHide(hidden)) {
            unclear.add(new Evidence(line.place(), hidden, "what it runs could not be followed"));
        }
    }

    private static boolean isNever(String condition) {
        return NEVER.matcher(condition.strip()).matches();
    }
}
