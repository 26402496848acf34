package dev.plimsoll.syntax.env;

import java.util.List;

/** The variables of an env file, in the order of writing; of two with one name the last counts. */
public record EnvFile(List<EnvEntry> entries) {
    public EnvFile {
        entries = List.copyOf(entries);
    }
}
