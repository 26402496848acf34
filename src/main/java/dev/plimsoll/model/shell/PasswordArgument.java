package dev.plimsoll.model.shell;

import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Place;

/**
 * A call of a program that takes a password, and how it is given one.
 *
 * @param program "psql"
 * @param option how it is given ("-v db_password=…"); "" where no password stands on the command line
 * @param value what it is to whoever reads the script
 */
public record PasswordArgument(Place place, String program, String option, SecretValue value) {
    public boolean isGiven() {
        return !option.isEmpty();
    }

    public boolean isWrittenOut() {
        return value == SecretValue.LITERAL || value == SecretValue.GUESSABLE;
    }
}
