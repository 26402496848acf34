package dev.plimsoll.model;

import dev.plimsoll.syntax.shell.ShellScript;
import java.util.List;
import java.util.Optional;

/**
 * A command that is run to see whether a container is well: of a Dockerfile's HEALTHCHECK, a Compose healthcheck or an
 * exec probe.
 *
 * @param words the program and its arguments; of a shell form, the one text
 * @param inShell true where a shell runs the one text
 */
public record HealthCommand(List<String> words, boolean inShell) {
    public HealthCommand {
        words = List.copyOf(words);
    }

    /** A program with its arguments, no shell around it. */
    public static HealthCommand exec(List<String> words) {
        return new HealthCommand(words, false);
    }

    /** A text that a shell runs. */
    public static HealthCommand shell(String text) {
        return new HealthCommand(List.of(text), true);
    }

    /**
     * Why this command succeeds whatever state the program is in ("`true` always succeeds"); empty where it tests
     * something, or where that can't be told.
     */
    public Optional<String> emptiness() {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return inShell ? HealthOutcome.emptinessOf(ShellScript.of(words.get(0))) : HealthProgram.emptinessOf(words);
    }
}
