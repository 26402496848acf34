package dev.plimsoll.model.compose;

import java.util.List;

/**
 * A command line of a service.
 *
 * @param part the setting it stands in: "command", "entrypoint", "healthcheck"
 * @param words one text where it is written as one
 */
public record ComposeCommand(String part, List<ComposeText> words) {
    public ComposeCommand {
        words = List.copyOf(words);
    }
}
