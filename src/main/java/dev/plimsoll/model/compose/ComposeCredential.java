package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * Something in a Compose file that a service is told as a secret.
 *
 * @param name "DB_PASSWORD of service db", "password in DATABASE_URL of service app"
 * @param form how it is written, in words: "as an environment variable"
 * @param value what stands for it
 * @param variable whose default it is, where the value is a default: "${NAME:-default}"
 * @param chosen true where whoever runs the service chooses it, not another party that hands it out
 */
public record ComposeCredential(
        Place place, String name, String form, SecretValue value, Optional<String> variable, boolean chosen)
        implements Fact {
    /** What the file that it stands in is for. */
    public ComposePurpose purpose() {
        return ComposePurpose.of(place);
    }
}
