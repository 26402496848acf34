package dev.plimsoll.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where the commands speak.
 *
 * @param colour true where a person reads who wants colours
 * @param width columns to wrap at; 0 for nowhere
 */
public record Terminal(PrintStream out, PrintStream err, boolean colour, int width) {
    PrintWriter writer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errorWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** The same for a file: no colours, no wrapping. */
    Terminal plain() {
        return new Terminal(out, err, false, 0);
    }
}
