package dev.plimsoll.model.ldap;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Place;

/**
 * A password of an entry of a directory, without its value.
 *
 * @param entry the entry's name
 * @param form how it is kept
 * @param scheme the scheme that the value names ("SSHA"), "" for none
 * @param value for one in clear text, what it is to an attacker
 */
public record DirectoryPassword(Place place, String entry, Form form, String scheme, SecretValue value)
        implements Fact {
    /** How a password is kept. */
    public enum Form {
        CLEAR,
        /** In clear text in a comment. */
        COMMENT,
        /** By a hash that is quick to try, or broken. */
        WEAK_HASH,
        /** By a hash that takes its time, or by something else than the directory. */
        OTHER
    }

    @Override
    public String name() {
        return "password of " + (entry.isEmpty() ? "the directory" : entry);
    }

    /** True where it only shows or tests something. */
    public boolean isSample() {
        return SampleFiles.isSample(place.path());
    }
}
