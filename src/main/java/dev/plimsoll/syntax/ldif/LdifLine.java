package dev.plimsoll.syntax.ldif;

import dev.plimsoll.syntax.Place;

/**
 * A line of an LDIF file, those that continue it joined to it.
 *
 * @param entry the name of the entry that it belongs to or, for a comment, that it stands before; "" for none
 * @param attribute "userPassword", without options; "" for a comment
 * @param value what it says, decoded where it is written in Base64
 */
public record LdifLine(Place place, String entry, String attribute, String value) {
    public boolean isComment() {
        return attribute.isEmpty();
    }
}
