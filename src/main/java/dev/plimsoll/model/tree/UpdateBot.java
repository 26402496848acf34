package dev.plimsoll.model.tree;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/**
 * What keeps the dependencies of a repository up to date.
 *
 * @param manifests the files that name dependencies
 * @param configuration of a bot that works; empty where there is none
 * @param idle where a configuration stands that does nothing
 */
public record UpdateBot(List<String> manifests, Optional<Place> configuration, Optional<Place> idle) implements Fact {
    public UpdateBot {
        manifests = List.copyOf(manifests);
    }

    @Override
    public Place place() {
        return Place.ofFile(".");
    }

    @Override
    public String name() {
        return "dependencies";
    }
}
