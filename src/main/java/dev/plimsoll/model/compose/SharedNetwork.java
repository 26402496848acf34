package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The network of a project that most of its services are on.
 *
 * @param total how many services are on any network
 * @param datastores those on it that keep data
 * @param doors those on it that publish a port to others than the host, and keep none
 */
public record SharedNetwork(
        ComposeProject project,
        String network,
        int members,
        int total,
        List<ComposeService> datastores,
        List<ComposeService> doors)
        implements Fact {
    public SharedNetwork {
        datastores = List.copyOf(datastores);
        doors = List.copyOf(doors);
    }

    static List<SharedNetwork> of(ComposeProject project) {
        Map<String, List<ComposeService>> networks = new LinkedHashMap<>();
        for (ComposeService service : project.services()) {
            service.reach()
                    .networks()
                    .forEach(network -> networks.computeIfAbsent(network.key(), n -> new ArrayList<>())
                            .add(service));
        }
        int total = (int) project.services().stream()
                .filter(service -> !service.reach().networks().isEmpty())
                .count();
        return networks.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(entry -> new SharedNetwork(
                        project,
                        entry.getKey(),
                        entry.getValue().size(),
                        total,
                        entry.getValue().stream()
                                .filter(service -> service.datastore().isPresent())
                                .toList(),
                        entry.getValue().stream().filter(SharedNetwork::isDoor).toList()))
                .stream()
                .toList();
    }

    private static boolean isDoor(ComposeService service) {
        return service.datastore().isEmpty()
                && service.reach().ports().stream().anyMatch(port -> port.reach() != ComposePort.Reach.HOST);
    }

    @Override
    public Place place() {
        return project.place();
    }

    @Override
    public String name() {
        return "network " + network + " of " + project.name();
    }
}
