package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Place;

/**
 * A secret that a build is given, or a variable that promises one.
 *
 * @param name "ENV DB_PASSWORD", "COPY of .env", "secret mount"
 * @param way how it is given
 * @param value what it is set to, for a variable
 * @param detail the build argument that it comes from, or the file
 * @param inImage false where it only reaches a stage that no image is made of
 */
public record BuildSecret(Place place, String name, Way way, SecretValue value, String detail, boolean inImage)
        implements Fact {
    /** How a build is given a secret. */
    public enum Way {
        /** ENV or ARG sets it. */
        VARIABLE,
        /** ENV keeps what a build argument brings. */
        KEPT_ARGUMENT,
        /** A file of the context is copied. */
        FILE,
        /** It is mounted for one RUN: as it should be. */
        MOUNT
    }
}
