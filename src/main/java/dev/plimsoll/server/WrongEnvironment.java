package dev.plimsoll.server;

/** The environment can't be served with; the message is one line that says which variable and why, never its value. */
public final class WrongEnvironment extends RuntimeException {
    WrongEnvironment(String message) {
        super(message);
    }
}
