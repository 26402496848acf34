package dev.plimsoll.syntax.env;

import dev.plimsoll.syntax.Place;

/**
 * One variable of an env file. The value may be a secret: it is never to be shown.
 *
 * @param value the text after quotes and escapes, before any interpolation
 * @param literal true where single quotes keep "$" from meaning a variable
 */
public record EnvEntry(Place place, String name, String value, boolean literal) {
    @Override
    public String toString() {
        return name + " at " + place;
    }
}
