package dev.plimsoll.model.shell;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Place;

/**
 * What a script takes for a secret: a variable that it may replace by a default.
 *
 * @param variable its name
 * @param value what the default is to an attacker; REFERENCE where there is none
 */
public record DefaultedSecret(Place place, String variable, SecretValue value) implements Fact {
    @Override
    public String name() {
        return "default of " + variable;
    }

    /** True where it only shows or tests something. */
    public boolean isSample() {
        return SampleFiles.isSample(place.path());
    }
}
