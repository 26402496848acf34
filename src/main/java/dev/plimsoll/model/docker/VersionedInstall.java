package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/**
 * A command of a RUN that installs packages within bounds of versions ("fastapi>=0.100").
 *
 * @param place its first bound that the shell takes for a redirection; where none is, the command
 * @param program "pip"
 * @param bounds how many packages have a bound
 * @param redirected the packages whose bound the shell takes for a redirection
 * @param span from the first of those to the last
 * @param quoted the text of the span with quotes around each; empty where that is not certain
 */
public record VersionedInstall(
        Place place,
        String stage,
        String program,
        int bounds,
        List<String> redirected,
        Place span,
        Optional<String> quoted)
        implements Fact {
    public VersionedInstall {
        redirected = List.copyOf(redirected);
    }

    @Override
    public String name() {
        return program + " in " + stage;
    }
}
