package dev.plimsoll.model.datastore;

/**
 * Whether a datastore asks its clients who they are.
 *
 * @param reason why it does not, or why that can't be told
 */
public record Authentication(State state, String reason) {
    /** What is known. */
    public enum State {
        ON,
        OFF,
        UNKNOWN
    }

    static Authentication on() {
        return new Authentication(State.ON, "");
    }

    static Authentication off(String reason) {
        return new Authentication(State.OFF, reason);
    }

    static Authentication unknown(String reason) {
        return new Authentication(State.UNKNOWN, reason);
    }
}
