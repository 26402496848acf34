package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A PostgreSQL of a project and the services that connect to it.
 *
 * @param clients the names of those that stay, by what they are told of it
 * @param pooler the service that pools connections, where there is one
 */
public record DatabaseClients(ComposeService service, List<String> clients, Optional<String> pooler) implements Fact {
    private static final Pattern POOLER = Pattern.compile(".*(pgbouncer|pgpool|pgcat|odyssey|supavisor).*");

    public DatabaseClients {
        clients = List.copyOf(clients);
    }

    static List<DatabaseClients> of(ComposeProject project) {
        Optional<String> pooler = project.services().stream()
                .filter(service -> POOLER.matcher(service.key() + " "
                                + service.image()
                                        .map(image -> image.text().written())
                                        .orElse(""))
                        .matches())
                .map(ComposeService::key)
                .findFirst();
        return project.services().stream()
                .filter(ComposeService::isWhole)
                .filter(service -> service.datastore()
                        .filter(product -> product.name().equals("PostgreSQL"))
                        .isPresent())
                .map(service -> new DatabaseClients(service, clients(project, service.key()), pooler))
                .toList();
    }

    private static List<String> clients(ComposeProject project, String database) {
        Pattern host = Pattern.compile("(.*(@|//|host=))?" + Pattern.quote(database) + "([:/?\\s].*)?", Pattern.DOTALL);
        return project.services().stream()
                .filter(service -> !service.key().equals(database) && service.life() == ComposeLife.SERVICE)
                .filter(service -> service.environment().stream()
                        .flatMap(setting -> setting.value().stream())
                        .anyMatch(text -> host.matcher(text.value()).matches()))
                .map(ComposeService::key)
                .toList();
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
