package dev.plimsoll.model.kubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Things by where they end up, so that an object finds those beside it. */
final class Vicinity<T> {
    private final Map<String, List<T>> byPlace = new HashMap<>();

    void add(T thing, Standing standing) {
        standing.places()
                .forEach(place ->
                        byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(thing));
    }

    /** What is deployed by the same kustomization, from the same folder, or into the same namespace. */
    Set<T> beside(Standing standing) {
        Set<T> found = new LinkedHashSet<>();
        standing.places().forEach(place -> found.addAll(byPlace.getOrDefault(place, List.of())));
        return found;
    }
}
