package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Place;

/**
 * Something in a workflow that a job, an action or a service is told as a secret.
 *
 * @param name "DB_PASSWORD of job test", "password in DATABASE_URL of step migrate of job test"
 * @param value what stands for it
 * @param throwAway true for a password that only the job's own services know, or that says itself that it is for tests
 */
public record WorkflowCredential(Place place, String name, SecretValue value, boolean throwAway) implements Fact {}
