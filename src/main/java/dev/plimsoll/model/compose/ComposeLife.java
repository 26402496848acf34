package dev.plimsoll.model.compose;

/** How long a service is meant to run. */
public enum ComposeLife {
    /** As long as the project. */
    SERVICE,
    /** Until its work is done: another service waits for its end. */
    JOB,
    /** The file does not tell: it is not restarted, publishes nothing, or is started only on demand. */
    UNCLEAR
}
