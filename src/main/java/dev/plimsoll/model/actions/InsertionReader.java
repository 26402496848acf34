package dev.plimsoll.model.actions;

import dev.plimsoll.model.actions.ScriptInsertion.Writer;
import dev.plimsoll.syntax.expression.Expression;
import dev.plimsoll.syntax.expression.Insertion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells for each expression in code who can write its value, through environment variables where they are put in. */
final class InsertionReader {
    private static final int DEEPEST = 3;
    /** Actions whose outputs name the files that a change brings, which anybody can name. */
    private static final Set<String> FILE_NAMES = Set.of(
            "tj-actions/changed-files",
            "dorny/paths-filter",
            "jitterbit/get-changed-files",
            "trilom/file-changes-action");

    /** What an expression's value comes from, and who can write that. */
    private record Origin(String source, Writer writer) {}

    private final Set<String> triggers;
    private final List<Step> steps;
    private final List<Map<String, String>> environments;

    private InsertionReader(Set<String> triggers, List<Step> steps, List<Map<String, String>> environments) {
        this.triggers = triggers;
        this.steps = steps;
        this.environments = environments;
    }

    static Stream<ScriptInsertion> of(Workflow workflow) {
        return workflow.jobs().stream()
                .flatMap(
                        job -> new InsertionReader(workflow.triggers(), job.steps(), List.of(job.env(), workflow.env()))
                                .all());
    }

    /** Of an action it is not known what starts it. */
    static Stream<ScriptInsertion> of(CompositeAction action) {
        return new InsertionReader(Set.of("workflow_call"), action.steps(), List.of()).all();
    }

    private Stream<ScriptInsertion> all() {
        return steps.stream().flatMap(step -> step.insertions().stream().map(found -> read(step, found)));
    }

    private ScriptInsertion read(Step step, CodeInsertion found) {
        Origin origin = origin(step, found.expression(), 0);
        return new ScriptInsertion(
                found.place(), origin.source() + " in " + step.name(), origin.source(), origin.writer());
    }

    private Origin origin(Step step, Insertion insertion, int depth) {
        Origin safe = new Origin(insertion.text().lines().findFirst().orElse(""), Writer.OWNER);
        if (insertion.tree().isEmpty() || depth > DEEPEST) {
            return safe;
        }
        Expression tree = insertion.tree().get();
        Stream<Origin> direct = tree.sources().map(source -> single(step, source, depth));
        Stream<Origin> whole = Untrusted.whole(tree)
                .flatMap(source -> Untrusted.events(source, true).stream()
                        .map(events -> new Origin(source.path().orElse(""), writer(events))));
        return Stream.concat(direct, whole)
                .max(Comparator.comparing(Origin::writer))
                .filter(worst -> worst.writer() != Writer.OWNER)
                .orElse(safe);
    }

    private Origin single(Step step, Expression source, int depth) {
        String path = source.path().orElse("");
        Optional<Set<String>> events = Untrusted.events(source, false);
        if (events.isPresent()) {
            return new Origin(path, writer(events.get()));
        }
        String[] keys = path.split("\\.");
        if (keys[0].equals("env") && keys.length == 2) {
            return variable(step, keys[1], depth).orElse(new Origin(path, Writer.OWNER));
        } else if (keys[0].equals("steps") && keys.length == 4 && namesFiles(keys[1], keys[3])) {
            return new Origin(path, writer(Set.of("pull_request", "pull_request_target", "push")));
        } else if (keys[0].equals("inputs") && triggers.contains("workflow_call")) {
            return new Origin(path, Writer.CALLER);
        }
        return new Origin(path, Writer.OWNER);
    }

    private Optional<Origin> variable(Step step, String name, int depth) {
        return Stream.concat(Stream.of(step.env()), environments.stream())
                .flatMap(environment -> environment.entrySet().stream()
                        .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(name))
                        .limit(1))
                .findFirst()
                .flatMap(entry -> Insertion.in(entry.getValue()).stream()
                        .map(inner -> origin(step, inner, depth + 1))
                        .max(Comparator.comparing(Origin::writer)));
    }

    private boolean namesFiles(String id, String output) {
        return (output.endsWith("files") || output.endsWith("all"))
                && steps.stream()
                        .filter(step -> step.id().toLowerCase(Locale.ROOT).equals(id))
                        .flatMap(step -> step.uses().stream())
                        .anyMatch(uses -> FILE_NAMES.contains(uses.target().toLowerCase(Locale.ROOT)));
    }

    /** The event decides: one that never brings the value leaves it empty. */
    private Writer writer(Set<String> events) {
        if (triggers.contains("workflow_call")) {
            return Writer.ANYBODY;
        }
        List<String> reached = triggers.stream().filter(events::contains).toList();
        if (reached.isEmpty()) {
            return Writer.OWNER;
        }
        return reached.stream().allMatch(InsertionReader::isOwnRun) ? Writer.PULL_REQUEST : Writer.ANYBODY;
    }

    /** A run of a fork's pull request has no secrets and a token that can only read. */
    private static boolean isOwnRun(String event) {
        return event.startsWith("pull_request") && !event.equals("pull_request_target");
    }
}
