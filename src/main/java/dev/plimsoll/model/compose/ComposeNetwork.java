package dev.plimsoll.model.compose;

import dev.plimsoll.model.Seen;
import java.util.List;

/**
 * A network that a service is on.
 *
 * @param key its name in the file; "default" where the service names none
 * @param aliases other names that the service answers to there
 */
public record ComposeNetwork(String key, List<Seen<String>> aliases) {
    public ComposeNetwork {
        aliases = List.copyOf(aliases);
    }
}
