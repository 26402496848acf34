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
}
