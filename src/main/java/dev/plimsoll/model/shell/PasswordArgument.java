package dev.plimsoll.model.shell;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Place;

/**
 * A program that takes a password, and how it is given.
 *
 * @param program "psql"
 * @param option how it is given ("-v db_password=…"); "" where no password stands on the command line
 * @param value what it is to whoever reads the script
 */
public record PasswordArgument(Place place, String program, String option, SecretValue value) implements Fact {
    @Override
    public String name() {
        return "call of " + program;
    }

    /** True where it only shows or tests something. */
    public boolean isSample() {
        return SampleFiles.isSample(place.path());
    }
}
