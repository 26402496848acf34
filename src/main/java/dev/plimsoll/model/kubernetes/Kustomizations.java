package dev.plimsoll.model.kubernetes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All kustomizations of a repository and which of them include what. */
final class Kustomizations {
    private final Map<String, Kustomization> byFolder = new HashMap<>();
    private final Map<String, List<Kustomization>> including = new HashMap<>();
    private final Map<List<Kustomization>, List<Route>> known = new ConcurrentHashMap<>();
    private final Set<String> data = new HashSet<>();

    Kustomizations(Collection<Kustomization> all) {
        for (Kustomization kustomization : all) {
            byFolder.put(kustomization.folder(), kustomization);
            data.addAll(kustomization.data());
            for (String path : kustomization.resources()) {
                including.computeIfAbsent(path, p -> new ArrayList<>()).add(kustomization);
            }
        }
    }

    /** True for a file that a kustomization uses as a patch, or as a generator's input. */
    boolean isData(String path) {
        return data.contains(path);
    }

    Collection<Kustomization> all() {
        return byFolder.values();
    }

    /** The outermost kustomizations that include one, itself where none does. */
    List<String> roots(Kustomization kustomization) {
        return walk(List.of(kustomization)).stream().map(Route::folder).toList();
    }

    /** The ways on which a file gets deployed; none where no kustomization lists it. */
    List<Route> routes(String file) {
        List<Kustomization> direct = including.getOrDefault(file, List.of());
        if (direct.isEmpty()) {
            return List.of();
        }
        List<Route> routes = known.get(direct);
        if (routes == null) {
            routes = walk(direct);
            known.put(direct, routes);
        }
        return routes;
    }

    private List<Route> walk(List<Kustomization> direct) {
        Set<Kustomization> upwards = new LinkedHashSet<>(direct);
        List<Kustomization> ahead = new ArrayList<>(direct);
        List<Kustomization> outermost = new ArrayList<>();
        for (int i = 0; i < ahead.size(); i++) {
            List<Kustomization> parents = including.getOrDefault(ahead.get(i).folder(), List.of());
            if (parents.isEmpty()) {
                outermost.add(ahead.get(i));
            }
            parents.stream().filter(upwards::add).forEach(ahead::add);
        }
        return outermost.stream().map(top -> route(top, upwards)).toList();
    }

    private Route route(Kustomization top, Set<Kustomization> upwards) {
        Set<Kustomization> below = new HashSet<>();
        descend(top, upwards, below);
        Set<Kustomization> passed = new LinkedHashSet<>();
        upwards.stream().filter(below::contains).forEach(k -> addWithComponents(k, passed));
        return new Route(top.folder(), List.copyOf(passed));
    }

    private void descend(Kustomization from, Set<Kustomization> upwards, Set<Kustomization> below) {
        if (upwards.contains(from) && below.add(from)) {
            from.resources().stream()
                    .map(byFolder::get)
                    .filter(included -> included != null)
                    .forEach(included -> descend(included, upwards, below));
        }
    }

    private void addWithComponents(Kustomization kustomization, Set<Kustomization> passed) {
        if (passed.contains(kustomization)) {
            return;
        }
        Set<Kustomization> own = new LinkedHashSet<>(passed);
        passed.add(kustomization);
        kustomization.components().stream()
                .map(byFolder::get)
                .filter(component -> component != null && !own.contains(component))
                .forEach(component -> addWithComponents(component, passed));
    }
}
