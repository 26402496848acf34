package dev.plimsoll.server;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether deliveries can be taken.
 *
 * @param missing credentials' variables
 */
record Readiness(boolean ready, boolean database, List<String> missing) {
    Readiness {
        missing = List.copyOf(missing);
    }

    static Readiness of(Environment environment, boolean database) {
        List<String> missing = new ArrayList<>(environment.missing());
        return new Readiness(database && missing.isEmpty(), database, missing);
    }
}
