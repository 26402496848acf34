package dev.plimsoll.model.app;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Place;

/**
 * A place in source where a credential belongs.
 *
 * @param form "as a keyword argument"
 * @param development true where it is for a developer's machine: by the file's name, or in a URL of this machine
 */
public record SourceCredential(Place place, String name, String form, SecretValue value, boolean development)
        implements Fact {
    /** True where it is handed to somebody who uses it, as it is, or stands in an address. */
    public boolean isGiven() {
        return form.equals("as a keyword argument") || form.equals("in a URL");
    }
}
