package dev.plimsoll.model.actions;

import java.util.List;

/**
 * The commands of a script.
 *
 * @param whole false where a part of the script was not understood, so that there may be others
 */
public record Commands(List<CommandLine> lines, boolean whole) {
    static final Commands NONE = new Commands(List.of(), true);

    public Commands {
        lines = List.copyOf(lines);
    }
}
