package dev.plimsoll.model.compose;

import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/**
 * What a service may do to its host.
 *
 * @param privileged where it is said to be privileged
 * @param capabilities that are added, in capitals and without "CAP_"
 * @param hostNamespaces the settings that give it a namespace of the host: "network_mode", "pid", "ipc"
 */
public record ComposeRights(
        Optional<Place> privileged, List<Seen<String>> capabilities, List<Seen<String>> hostNamespaces) {
    public ComposeRights {
        capabilities = List.copyOf(capabilities);
        hostNamespaces = List.copyOf(hostNamespaces);
    }
}
