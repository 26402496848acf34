package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Place;

/**
 * Something in a manifest that a program is told as a secret.
 *
 * @param name "DB_PASSWORD of Deployment/web container=app"
 * @param form how it is written, in words: "as an environment variable"
 * @param value what stands for it
 */
public record ManifestCredential(Place place, String name, String form, SecretValue value) implements Fact {}
