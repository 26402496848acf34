package dev.plimsoll.cli.local;

/** What the user named is not there or not what it should be; the message is one line for the terminal. */
public final class WrongInput extends Exception {
    private static final long serialVersionUID = 1L;

    public WrongInput(String message) {
        super(message.lines().findFirst().orElse("wrong input"));
    }
}
