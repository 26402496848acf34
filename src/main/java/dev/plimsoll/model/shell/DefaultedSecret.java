package dev.plimsoll.model.shell;

import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Place;

/**
 * A secret that a script takes from a variable, with what it takes where that is not set.
 *
 * @param variable its name
 * @param value what the default is to an attacker; REFERENCE or NONE where there is none
 */
public record DefaultedSecret(Place place, String variable, SecretValue value) {
    /** True where whoever reads the script knows it. */
    public boolean isKnown() {
        return value != SecretValue.NONE && value != SecretValue.REFERENCE;
    }
}
