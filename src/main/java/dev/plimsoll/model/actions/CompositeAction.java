package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * An action that the repository defines in an {@code action.yml}.
 *
 * @param place the line of its {@code runs:} key
 * @param image the Dockerfile or image that it runs in, "" for none
 * @param steps the steps of a composite action; none of others
 * @param unsecureCommands where it lets printed text set variables
 */
public record CompositeAction(Place place, String image, List<Step> steps, List<UnsecureCommands> unsecureCommands)
        implements Fact {
    public CompositeAction {
        steps = List.copyOf(steps);
        unsecureCommands = List.copyOf(unsecureCommands);
    }

    @Override
    public String name() {
        return "action";
    }

    /** The folder by which steps refer to it, "" for the root. */
    public String folder() {
        int slash = place.path().lastIndexOf('/');
        return slash < 0 ? "" : place.path().substring(0, slash);
    }

    public Stream<ActionReference> references() {
        return steps.stream().flatMap(step -> step.uses().stream());
    }

    /** What is put into the code of its steps. */
    public Stream<ScriptInsertion> insertions() {
        return InsertionReader.of(this);
    }
}
