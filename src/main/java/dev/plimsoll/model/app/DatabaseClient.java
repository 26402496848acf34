package dev.plimsoll.model.app;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/**
 * A place where a service makes the client of a database that keeps a pool of connections.
 *
 * @param name "create_engine of engine"
 * @param settings the options that size the pool, as they are called
 * @param set which of these are given
 * @param defaults what the library does without them
 * @param unclear why nothing can be said, where that is so
 * @param unneeded why its pool needs no size, where that is so
 */
public record DatabaseClient(
        Place place,
        String name,
        List<String> settings,
        List<String> set,
        String defaults,
        Optional<String> unclear,
        Optional<String> unneeded)
        implements Fact {
    public DatabaseClient {
        settings = List.copyOf(settings);
        set = List.copyOf(set);
    }
}
