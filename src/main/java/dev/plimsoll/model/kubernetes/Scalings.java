package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How many pods a workload has on each way on which it gets deployed: kustomizations and autoscalers change it. */
final class Scalings {
    private static final Set<String> SCALABLE =
            Set.of("Deployment", "StatefulSet", "ReplicaSet", "ReplicationController", "Rollout");

    private final Standings standings;

    Scalings(Standings standings) {
        this.standings = standings;
    }

    /** None for a workload that has no number of replicas. */
    List<Scaling> of(Workload workload, List<Autoscaler> autoscalers) {
        KubernetesObject object = workload.object();
        if (!SCALABLE.contains(object.kind())) {
            return List.of();
        }
        List<Route> routes = standings.routes(object);
        return routes.isEmpty()
                ? List.of(scaling(object, Optional.empty(), autoscalers))
                : routes.stream()
                        .map(route -> scaling(object, Optional.of(route), autoscalers))
                        .toList();
    }

    private Scaling scaling(KubernetesObject object, Optional<Route> route, List<Autoscaler> autoscalers) {
        Optional<String> root = route.map(Route::folder);
        Optional<String> namespace = route.flatMap(Route::namespace).or(object::namespace);
        boolean production = Production.isOne(root.orElse(object.place().path()), namespace);
        Optional<Autoscaler> autoscaler = autoscalers.stream()
                .filter(one -> standings.isDeployedBy(one.object(), root))
                .findFirst();
        Optional<Seen<Long>> written = replicas(object, route);
        Seen<Long> count = written.orElseGet(() -> new Seen<>(1L, object.place()));
        Optional<String> unknown = autoscaler
                .flatMap(one -> standings.patched(one.object(), "minReplicas", "maxReplicas", "minReplicaCount"))
                .or(() -> autoscaler.isEmpty() ? unreadable(object) : Optional.empty());
        return new Scaling(
                root,
                production,
                written,
                autoscaler.map(Autoscaler::minimum).orElse(count),
                autoscaler.map(Autoscaler::maximum).orElse(count),
                autoscaler,
                unknown);
    }

    private static Optional<String> unreadable(KubernetesObject object) {
        return object.node()
                .textAt("spec", "replicas")
                .filter(text -> Fields.number(object.node(), "spec", "replicas").isEmpty())
                .map(text -> "its replicas are written as " + text);
    }

    private static Optional<Seen<Long>> replicas(KubernetesObject object, Optional<Route> route) {
        Optional<Seen<Long>> count = Fields.number(object.node(), "spec", "replicas");
        if (route.isEmpty()) {
            return count;
        }
        for (Kustomization kustomization : route.get().passed()) {
            for (KustomizePatch patch : kustomization.patches()) {
                for (YamlNode document : patch.of(object).toList()) {
                    Optional<Seen<Long>> changed =
                            patched(document, patch.file().isPresent(), object.place());
                    count = changed.isPresent() ? changed : count;
                }
            }
            Optional<Seen<Long>> set =
                    object.objectName().map(kustomization.adjustments().replicas()::get);
            count = set.isPresent() ? set : count;
        }
        return count;
    }

    /** Lines of a patch that stands inside a kustomization are not the file's: the workload's place stands for them. */
    private static Optional<Seen<Long>> patched(YamlNode document, boolean ownFile, Place place) {
        Optional<Seen<Long>> merged = Fields.number(document, "spec", "replicas");
        Optional<Seen<Long>> operation = document.items().stream()
                .filter(item ->
                        item.textAt("path").filter("/spec/replicas"::equals).isPresent())
                .flatMap(item -> Fields.number(item, "value").stream())
                .findFirst();
        return merged.or(() -> operation).map(seen -> ownFile ? seen : new Seen<>(seen.value(), place));
    }
}
