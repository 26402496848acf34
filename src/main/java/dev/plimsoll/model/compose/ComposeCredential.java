package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Place;

/**
 * Something in a Compose file that a service is told as a secret.
 *
 * @param name "DB_PASSWORD of service db", "password in DATABASE_URL of service app"
 * @param form how it is written, in words: "as an environment variable"
 * @param value what stands for it
 * @param forTests true where the file serves tests by its name
 */
public record ComposeCredential(Place place, String name, String form, SecretValue value, boolean forTests)
        implements Fact {}
