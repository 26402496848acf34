package dev.plimsoll.model.kubernetes;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which objects get deployed together, as raw files tell it: through one kustomization, from one folder, else in
 * compatible namespaces. Rendered roots will say it better.
 */
final class Standings {
    private final Kustomizations kustomizations;
    private final Map<KubernetesObject, Standing> known = new IdentityHashMap<>();

    Standings(Kustomizations kustomizations) {
        this.kustomizations = kustomizations;
    }

    Standing of(KubernetesObject object) {
        return known.computeIfAbsent(object, this::stand);
    }

    private Standing stand(KubernetesObject object) {
        String path = object.place().path();
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        List<Route> routes = routes(object);
        Set<String> roots = routes.stream().map(Route::folder).collect(Collectors.toSet());
        Set<Optional<String>> namespaces = routes.isEmpty()
                ? Set.of(object.namespace())
                : routes.stream()
                        .map(route -> route.namespace().or(object::namespace))
                        .collect(Collectors.toSet());
        boolean told = namespaces.stream().allMatch(Optional::isPresent);
        return new Standing(
                folder, roots, told ? namespaces.stream().map(Optional::get).collect(Collectors.toSet()) : Set.of());
    }

    List<Route> routes(KubernetesObject object) {
        return kustomizations.routes(object.place().path());
    }

    /** The sets of labels that an object's pods may have: as written, and with what kustomizations add. */
    Set<Map<String, String>> labels(KubernetesObject object) {
        Map<String, String> written = PodLabels.of(object);
        Set<Map<String, String>> all = new LinkedHashSet<>();
        all.add(written);
        for (Route route : routes(object)) {
            Map<String, String> changed = new LinkedHashMap<>(written);
            route.passed()
                    .forEach(kustomization ->
                            changed.putAll(kustomization.naming().labels()));
            all.add(changed);
        }
        return all;
    }

    /** Of several candidates those that stand together with an object; else those in the nearest folder. */
    <T> List<T> nearest(KubernetesObject from, List<T> candidates, Function<T, KubernetesObject> object) {
        Standing here = of(from);
        List<T> together = candidates.stream()
                .filter(candidate -> here.meets(of(object.apply(candidate))))
                .toList();
        if (!together.isEmpty()) {
            return together;
        }
        List<T> possible = candidates.stream()
                .filter(candidate -> here.mayMeet(of(object.apply(candidate))))
                .toList();
        int nearest = possible.stream()
                .mapToInt(candidate -> here.nearness(of(object.apply(candidate))))
                .max()
                .orElse(0);
        return possible.stream()
                .filter(candidate -> here.nearness(of(object.apply(candidate))) == nearest)
                .toList();
    }
}
