package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A name on a network, and the services that answer to it: by their own name, their container's, or an alias.
 *
 * @param text the name itself
 * @param owners the services, and where each is given the name, in the order of the file
 */
public record NetworkName(String network, String text, List<Owner> owners) implements Fact {
    /** A service that answers to the name. */
    public record Owner(ComposeService service, Place place) {}

    public NetworkName {
        owners = List.copyOf(owners);
    }

    /** The names that services are given besides their own. */
    static List<NetworkName> of(ComposeProject project) {
        Map<String, Map<String, List<Owner>>> networks = new LinkedHashMap<>();
        for (ComposeService service : project.services()) {
            for (ComposeNetwork network : service.reach().networks()) {
                Map<String, List<Owner>> names = networks.computeIfAbsent(network.key(), n -> new LinkedHashMap<>());
                add(names, service, new Seen<>(service.key(), service.place()));
                service.reach().containerName().ifPresent(name -> add(names, service, name));
                network.aliases().forEach(alias -> add(names, service, alias));
            }
        }
        List<NetworkName> all = new ArrayList<>();
        networks.forEach(
                (network, names) -> names.forEach((text, owners) -> all.add(new NetworkName(network, text, owners))));
        return all.stream().filter(NetworkName::isGiven).toList();
    }

    private static void add(Map<String, List<Owner>> names, ComposeService service, Seen<String> name) {
        List<Owner> owners = names.computeIfAbsent(name.value(), n -> new ArrayList<>());
        if (owners.stream().noneMatch(owner -> owner.service().key().equals(service.key()))) {
            owners.add(new Owner(service, name.place()));
        }
    }

    private boolean isGiven() {
        return owners.stream().anyMatch(owner -> !owner.service().key().equals(text));
    }

    /** A second service that answers to it at the same time and runs another program than the first one. */
    public Optional<Owner> rival() {
        Owner first = owners.get(0);
        return owners.stream()
                .skip(1)
                .filter(other -> !isAlternative(first.service(), other.service()))
                .filter(other ->
                        isOwnName() || isContainer(other.service()) || !isReplica(first.service(), other.service()))
                .findFirst();
    }

    private boolean isOwnName() {
        return owners.stream().anyMatch(owner -> owner.service().key().equals(text));
    }

    /** Two containers can't have one name, whatever they run. */
    private boolean isContainer(ComposeService service) {
        return service.reach()
                .containerName()
                .filter(name -> name.value().equals(text))
                .isPresent();
    }

    private static boolean isAlternative(ComposeService one, ComposeService other) {
        return !one.upkeep().profiles().isEmpty()
                && !other.upkeep().profiles().isEmpty()
                && Collections.disjoint(one.upkeep().profiles(), other.upkeep().profiles());
    }

    /** Two of one kind may share an alias, so that their network spreads the load. */
    private static boolean isReplica(ComposeService one, ComposeService other) {
        Optional<String> image = one.image().map(i -> i.text().value());
        return image.isPresent() && image.equals(other.image().map(i -> i.text().value()))
                || one.build().isPresent()
                        && one.build()
                                .map(ComposeBuild::dockerfile)
                                .equals(other.build().map(ComposeBuild::dockerfile));
    }

    @Override
    public Place place() {
        return owners.get(owners.size() - 1).place();
    }

    @Override
    public String name() {
        return "name " + text + " on network " + network;
    }
}
