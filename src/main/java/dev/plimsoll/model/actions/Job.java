package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job of a workflow: its steps, or the reusable workflow that it calls.
 *
 * @param place the line of its key
 * @param calls the reusable workflow that stands in for steps
 * @param needs ids of the jobs that come before it
 * @param runnerPlace the line of {@code runs-on:}, else of its key
 * @param runsOn labels of its runner; empty where they are not written as text
 * @param matrix the combinations that it is run with
 * @param env the environment variables that it sets, as text
 * @param inheritsSecrets where it hands all secrets to the workflow that it calls
 * @param bounded true where it says how long it may run
 * @param mayFail true where the workflow goes on after it failed
 * @param condition the text of {@code if:}, "" for none
 */
public record Job(
        Place place,
        String id,
        Optional<Permissions> permissions,
        Optional<ActionReference> calls,
        List<Step> steps,
        List<String> needs,
        Place runnerPlace,
        List<String> runsOn,
        Matrix matrix,
        Map<String, String> env,
        Optional<Place> inheritsSecrets,
        boolean bounded,
        boolean mayFail,
        String condition)
        implements Fact {
    public Job {
        steps = List.copyOf(steps);
        needs = List.copyOf(needs);
        runsOn = List.copyOf(runsOn);
        env = Map.copyOf(env);
    }

    @Override
    public String name() {
        return "job " + id;
    }

    /** True where a step hands findings to GitHub's code scanning. */
    boolean uploadsSarif() {
        return steps.stream()
                .flatMap(step -> step.uses().stream())
                .anyMatch(uses -> uses.target().equals("github/codeql-action/upload-sarif"));
    }
}
