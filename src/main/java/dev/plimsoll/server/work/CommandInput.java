package dev.plimsoll.server.work;

import dev.plimsoll.github.Command;

/** What an answer to a command has to know. */
public record CommandInput(Command command) {
    public static final String KIND = "command";

    /** The pull request's own: a command may have it reviewed. */
    public String lane() {
        return ReviewInput.lane(command.repo(), command.number());
    }

    public String json() {
        return Inputs.write(this);
    }

    public static CommandInput read(String json) {
        return Inputs.read(json, CommandInput.class);
    }
}
