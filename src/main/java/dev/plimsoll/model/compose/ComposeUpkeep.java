package dev.plimsoll.model.compose;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a service is kept running.
 *
 * @param restart its policy, in either syntax; empty where none is set
 * @param profiles by which it is started on demand
 * @param needs the services that it is started after
 */
public record ComposeUpkeep(
        Optional<String> restart, ComposeLogging logging, List<String> profiles, Set<String> needs) {
    public ComposeUpkeep {
        profiles = List.copyOf(profiles);
        needs = Set.copyOf(needs);
    }

    /** True where something starts it again when it ends. */
    public boolean restarts() {
        return restart.filter(policy -> !policy.matches("no|false|none|")).isPresent();
    }
}
