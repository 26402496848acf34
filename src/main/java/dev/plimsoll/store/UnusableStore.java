package dev.plimsoll.store;

/** The database can't be used as configured; the message is one line for the person who runs the program. */
public final class UnusableStore extends RuntimeException {
    UnusableStore(String message) {
        super(message);
    }

    UnusableStore(String message, Throwable cause) {
        super(message, cause);
    }
}
