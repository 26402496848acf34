package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The services of all projects, each once. */
public final class ComposeServices {
    private final List<ComposeProject> projects;
    private final List<ComposeService> all;
    private List<ComposeCredential> credentials;

    private ComposeServices(List<ComposeProject> projects, List<ComposeService> all) {
        this.projects = List.copyOf(projects);
        this.all = List.copyOf(all);
    }

    /** A service that several projects include is one. */
    public static ComposeServices of(List<ComposeProject> projects) {
        Set<Place> seen = new HashSet<>();
        return new ComposeServices(
                projects,
                projects.stream()
                        .flatMap(project -> project.services().stream())
                        .filter(service -> seen.add(service.place()))
                        .toList());
    }

    /** The projects that are started by themselves, those without a service left out. */
    public Stream<ComposeProject> projects() {
        return projects.stream()
                .filter(project -> !project.overlay() && !project.services().isEmpty());
    }

    public Stream<ComposeService> stream() {
        return all.stream();
    }

    /** Those that can be asked for what they lack. */
    public Stream<ComposeService> whole() {
        return all.stream().filter(ComposeService::isWhole);
    }

    /**
     * Those that have a part, or lack it in their own right; what several take from one place (an anchor, an extended
     * service) is the first one's.
     */
    public Stream<ComposeService> by(Function<ComposeService, Optional<Place>> part) {
        Set<Place> seen = new HashSet<>();
        return all.stream().filter(service -> {
            Optional<Place> place = part.apply(service);
            return place.isEmpty() ? service.overlay().isEmpty() : service.owns(place.get()) && seen.add(place.get());
        });
    }

    /** Those that pull an image that no service builds, one for each place that names it. */
    public Stream<ComposeService> pulling() {
        Set<String> built = new HashSet<>();
        all.stream()
                .filter(service -> service.build().isPresent())
                .forEach(service -> service.image()
                        .ifPresent(image -> built.add(image.text().value())));
        return by(service -> service.image().map(image -> image.text().place()))
                .filter(service -> service.build().isEmpty())
                .filter(service -> service.image()
                        .filter(image -> !built.contains(image.text().value()))
                        .isPresent());
    }

    /** What they are told as secrets, each once where several take it from one place. */
    public Stream<ComposeCredential> credentials() {
        if (credentials == null) { // two rules ask, and looking is slow
            Set<Place> seen = new HashSet<>();
            credentials = all.stream()
                    .flatMap(service ->
                            CredentialReader.read(service).stream().filter(found -> service.owns(found.place())))
                    .filter(found -> seen.add(found.place()))
                    .toList();
        }
        return credentials.stream();
    }

    /** The ports that are published, each once where several services take it from one place. */
    public Stream<ComposePort> ports() {
        Set<Place> seen = new HashSet<>();
        return all.stream()
                .flatMap(service -> service.reach().ports().stream().filter(port -> service.owns(port.place())))
                .filter(port -> seen.add(port.place()));
    }

    /** Where the datastores keep their data; those of a job that ends are left out. */
    public Stream<DatastoreVolume> datastoreVolumes() {
        return whole().filter(service -> service.life() != ComposeLife.JOB)
                .flatMap(service -> DatastoreVolume.of(service).stream());
    }

    /** The arguments of those that are started with any; what several take from one place is the first one's. */
    public Stream<ServiceArguments> arguments() {
        Set<Place> seen = new HashSet<>();
        return all.stream()
                .filter(service -> !service.texts().isEmpty())
                .map(ArgumentReader::read)
                .filter(read -> read.secrets().isEmpty()
                        ? read.service().overlay().isEmpty()
                        : read.service().owns(read.secrets().get(0).place())
                                && seen.add(read.secrets().get(0).place()));
    }

    /** What services say to the well-known programs that they run. */
    public Stream<ServiceSettings> settings() {
        return all.stream()
                .filter(service -> service.overlay().isEmpty())
                .flatMap(service -> UnsafeSettings.of(service).stream());
    }

    /** The datastores by whether they ask who comes. */
    public Stream<DatastoreAccess> datastoreAccess() {
        return ofProjects(DatastoreAccess::of);
    }

    /** The names that services are given on their networks besides their own. */
    public Stream<NetworkName> networkNames() {
        return ofProjects(NetworkName::of);
    }

    /** The variables that are the credentials of systems. */
    public Stream<CredentialVariable> credentialVariables() {
        return ofProjects(CredentialVariables::of);
    }

    /** The databases that services share. */
    public Stream<DatabaseClients> databaseClients() {
        return ofProjects(DatabaseClients::of);
    }

    /** Of each project the network that most of its services are on. */
    public Stream<SharedNetwork> sharedNetworks() {
        return ofProjects(SharedNetwork::of);
    }

    /** What projects consist of, each once where several include it. */
    private <T extends Fact> Stream<T> ofProjects(Function<ComposeProject, List<T>> parts) {
        Set<String> seen = new HashSet<>();
        return projects()
                .flatMap(project -> parts.apply(project).stream())
                .filter(part -> seen.add(part.place() + " " + part.name()));
    }
}
