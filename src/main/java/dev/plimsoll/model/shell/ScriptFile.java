package dev.plimsoll.model.shell;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A shell script of the repository.
 *
 * @param arguments the passwords that it gives programs on their command lines
 * @param defaults the credentials that it takes where none is given, in a script that sets up a datastore
 * @param steps what it deploys or backs up
 * @param sources true where it runs another script's text as its own, which may change what becomes of failures
 */
public record ScriptFile(
        String path,
        List<PasswordArgument> arguments,
        List<DefaultedSecret> defaults,
        List<ScriptStep> steps,
        boolean sources)
        implements Fact {
    public ScriptFile {
        arguments = List.copyOf(arguments);
        defaults = List.copyOf(defaults);
        steps = List.copyOf(steps);
    }

    /** Its first step, where it has one. */
    @Override
    public Place place() {
        return steps.isEmpty() ? Place.ofFile(path) : steps.get(0).place();
    }

    @Override
    public String name() {
        return "script";
    }

    /** True where it only shows or tests something. */
    public boolean isSample() {
        return SampleFiles.isSample(path);
    }
}
