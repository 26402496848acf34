package dev.plimsoll.model.kubernetes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Objects by kind and name ("ConfigMap/web"), also by the names that kustomizations give them. */
final class NameIndex {
    private final Map<String, List<KubernetesObject>> byName = new HashMap<>();
    private final Standings standings;

    NameIndex(Collection<KubernetesObject> objects, Standings standings) {
        this.standings = standings;
        for (KubernetesObject object : objects) {
            for (String name : standings.names(object)) {
                byName.computeIfAbsent(object.kind() + "/" + name, n -> new ArrayList<>())
                        .add(object);
            }
        }
    }

    /** What an object can mean by a kind and name: of those that stand together with it, else the nearest. */
    List<KubernetesObject> find(KubernetesObject from, String name) {
        return standings.nearest(from, byName.getOrDefault(name, List.of()), object -> object);
    }
}
