package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a job or of a composite action.
 *
 * @param place where its list item begins
 * @param id its {@code id:}, "" for none
 * @param name "step checkout of job build": by id, name or action, else by its number
 * @param with the action's inputs as text
 * @param env the environment variables that it sets itself, as text
 * @param insertions what is put into the code that it runs before it is run
 * @param directory where its script runs, as it is written there or at its job; "" for the checkout's root
 * @param bounded true where it says how long it may run
 * @param mayFail true where the job goes on after it failed ({@code continue-on-error})
 * @param condition the text of {@code if:}, "" for none
 */
public record Step(
        Place place,
        String id,
        String name,
        Optional<ActionReference> uses,
        Optional<Script> run,
        Map<String, String> with,
        Map<String, String> env,
        List<CodeInsertion> insertions,
        String directory,
        boolean bounded,
        boolean mayFail,
        String condition)
        implements Fact {
    public Step {
        with = Map.copyOf(with);
        env = Map.copyOf(env);
        insertions = List.copyOf(insertions);
    }

    /** A job that calls a workflow, seen as a step. */
    static Step ofCall(Job job) {
        return new Step(
                job.place(),
                "",
                job.name(),
                job.calls(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                List.of(),
                "",
                false,
                false,
                "");
    }

    /** An input's text, "" where it is not given. */
    public String input(String key) {
        return with.getOrDefault(key, "");
    }
}
