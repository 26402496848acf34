package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a job or of a composite action.
 *
 * @param place where its list item begins
 * @param name "step checkout of job build": by id, name or action, else by its number
 * @param with the action's inputs as text
 * @param mayFail true where the job goes on after it failed ({@code continue-on-error})
 * @param condition the text of {@code if:}, "" for none
 */
public record Step(
        Place place,
        String name,
        Optional<ActionReference> uses,
        Optional<Script> run,
        Map<String, String> with,
        boolean mayFail,
        String condition)
        implements Fact {
    public Step {
        with = Map.copyOf(with);
    }

    /** An input's text, "" where it is not given. */
    public String input(String key) {
        return with.getOrDefault(key, "");
    }
}
