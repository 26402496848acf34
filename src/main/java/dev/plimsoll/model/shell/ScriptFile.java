package dev.plimsoll.model.shell;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A shell script of the repository.
 *
 * @param place the file, or what of it is looked at
 * @param arguments its calls of programs that take passwords
 * @param defaults the secrets that it takes from variables as "${NAME:…}", where it sets up a datastore
 * @param steps what it deploys or backs up
 * @param sources true where it runs another script's text as its own, which may change what becomes of failures
 */
public record ScriptFile(
        Place place,
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

    @Override
    public String name() {
        return "script";
    }

    /** The same, looked at for what stands there. */
    public ScriptFile at(Place of) {
        return new ScriptFile(of, arguments, defaults, steps, sources);
    }

    public String path() {
        return place.path();
    }

    /** True where it only shows or tests something. */
    public boolean isSample() {
        return SampleFiles.isSample(path());
    }
}
