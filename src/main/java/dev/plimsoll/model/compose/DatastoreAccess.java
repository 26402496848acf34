package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.datastore.Authentication;
import dev.plimsoll.model.datastore.DatastoreProduct;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * Whether a datastore of a Compose project asks its clients who they are, and who can reach it.
 *
 * @param neighbours the other services on its networks
 */
public record DatastoreAccess(
        ComposeService service, DatastoreProduct product, Authentication authentication, List<String> neighbours)
        implements Fact {
    public DatastoreAccess {
        neighbours = List.copyOf(neighbours);
    }

    static List<DatastoreAccess> of(ComposeProject project) {
        return project.services().stream()
                .filter(ComposeService::isWhole)
                .flatMap(service -> service.datastore().map(product -> of(project, service, product)).stream())
                .toList();
    }

    private static DatastoreAccess of(ComposeProject project, ComposeService service, DatastoreProduct product) {
        List<String> neighbours = project.services().stream()
                .filter(other ->
                        !other.key().equals(service.key()) && other.reach().meets(service.reach()))
                .map(ComposeService::key)
                .toList();
        Authentication authentication = product.access().of(service::variable, service.commandLine());
        return new DatastoreAccess(service, product, authentication, neighbours);
    }

    /** True where somebody outside the project can reach it. */
    public boolean isPublished() {
        return service.reach().ports().stream()
                .anyMatch(port ->
                        port.reach() == ComposePort.Reach.EVERYWHERE || port.reach() == ComposePort.Reach.ADDRESS);
    }

    @Override
    public Place place() {
        return service.place();
    }

    @Override
    public String name() {
        return service.name();
    }
}
