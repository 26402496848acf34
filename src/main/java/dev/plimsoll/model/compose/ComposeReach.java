package dev.plimsoll.model.compose;

import dev.plimsoll.model.Seen;
import java.util.List;
import java.util.Optional;

/**
 * Who can reach a service, and by which names.
 *
 * @param mode network_mode, where it is set: the service is then on no network of the project
 * @param ports none where it has the host's network, which publishes none
 */
public record ComposeReach(
        Optional<Seen<String>> mode,
        Optional<Seen<String>> containerName,
        List<ComposeNetwork> networks,
        List<ComposePort> ports) {
    public ComposeReach {
        networks = List.copyOf(networks);
        ports = List.copyOf(ports);
    }

    /** True where both are on one network. */
    public boolean meets(ComposeReach other) {
        return networks.stream()
                .anyMatch(
                        network -> other.networks.stream().anyMatch(o -> o.key().equals(network.key())));
    }
}
