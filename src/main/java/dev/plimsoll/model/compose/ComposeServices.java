package dev.plimsoll.model.compose;

import dev.plimsoll.syntax.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The services of all projects, each once. */
public final class ComposeServices {
    private final List<ComposeService> all;

    private ComposeServices(List<ComposeService> all) {
        this.all = List.copyOf(all);
    }

    /** A service that several projects include is one. */
    public static ComposeServices of(List<ComposeProject> projects) {
        Set<Place> seen = new HashSet<>();
        return new ComposeServices(projects.stream()
                .flatMap(project -> project.services().stream())
                .filter(service -> seen.add(service.place()))
                .toList());
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
        Set<Place> seen = new HashSet<>();
        return all.stream()
                .flatMap(
                        service -> CredentialReader.read(service).stream().filter(found -> service.owns(found.place())))
                .filter(found -> seen.add(found.place()));
    }
}
