package dev.plimsoll.model.kubernetes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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

    private final Lazy<Map<String, List<Kustomization>>> generating = new Lazy<>(this::generating);

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

    /** True where both can stand in one cluster at one time: not in overlays that know nothing of each other. */
    boolean mayGoTogether(KubernetesObject one, KubernetesObject other) {
        Standing here = of(one);
        Standing there = of(other);
        return here.roots().isEmpty() || there.roots().isEmpty() ? here.mayMeet(there) : here.meets(there);
    }

    /** True where a kustomization of this folder deploys it; a manifest that none lists goes everywhere. */
    boolean isDeployedBy(KubernetesObject object, Optional<String> root) {
        Set<String> roots = of(object).roots();
        return root.isEmpty() || roots.isEmpty() || roots.contains(root.get());
    }

    /** That some kustomization through which an object gets deployed patches one of these fields of it. */
    Optional<String> patched(KubernetesObject object, String... fields) {
        return routes(object).stream()
                .filter(route -> route.patches(object, List.of(fields)))
                .findFirst()
                .map(route -> "the kustomization in " + (route.folder().isEmpty() ? "the root folder" : route.folder())
                        + " patches " + object.name());
    }

    /** The roots into which a kustomization brings objects from elsewhere, by what is said of it. */
    Map<String, Standing> foreign() {
        Map<String, Standing> found = new LinkedHashMap<>();
        kustomizations.all().stream()
                .filter(kustomization -> kustomization.adjustments().foreign())
                .forEach(kustomization -> found.put(
                        "the kustomization in " + kustomization.folder() + " brings objects from elsewhere",
                        new Standing(
                                kustomization.folder(), Set.copyOf(kustomizations.roots(kustomization)), Set.of())));
        return found;
    }

    /** True where some kustomization on the way of an object, or above it, makes an object of its own ("Secret/web"). */
    boolean isGenerated(KubernetesObject beside, String name) {
        Standing here = of(beside);
        return generating.get().getOrDefault(name, List.of()).stream()
                .anyMatch(kustomization -> here.roots().isEmpty()
                        || !Collections.disjoint(here.roots(), kustomizations.roots(kustomization)));
    }

    private Map<String, List<Kustomization>> generating() {
        Map<String, List<Kustomization>> found = new HashMap<>();
        for (Kustomization kustomization : kustomizations.all()) {
            for (String name : kustomization.adjustments().generated()) {
                found.computeIfAbsent(name, n -> new ArrayList<>()).add(kustomization);
            }
        }
        return found;
    }

    /** The names that an object may have: as written, and with what kustomizations put around it. */
    Set<String> names(KubernetesObject object) {
        String written = object.objectName().orElse("");
        Set<String> all = new LinkedHashSet<>();
        all.add(written);
        for (Route route : routes(object)) {
            String name = written;
            for (Kustomization kustomization : route.passed()) {
                name = kustomization.adjustments().prefix()
                        + name
                        + kustomization.adjustments().suffix();
            }
            all.add(name);
        }
        return all;
    }

    /** The sets of labels that an object's pods may have: as written, and with what kustomizations add. */
    Set<Map<String, String>> labels(KubernetesObject object) {
        Map<String, String> written = object.podLabels();
        Set<Map<String, String>> all = new LinkedHashSet<>();
        all.add(written);
        for (Route route : routes(object)) {
            Map<String, String> changed = new LinkedHashMap<>(written);
            route.passed()
                    .forEach(kustomization ->
                            changed.putAll(kustomization.adjustments().labels()));
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
