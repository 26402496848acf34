package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ServiceAccounts of a repository and what binds rights to them. */
final class ServiceAccounts {
    private static final String DEFAULT = "default";
    /** Groups of all ServiceAccounts; what is bound to all authenticated users holds for people as well. */
    private static final String ALL = "system:serviceaccounts";

    private final List<KubernetesObject> objects;
    private final Surroundings surroundings;
    private Map<String, List<KubernetesObject>> accounts;
    private Map<String, List<Bound>> bindings;

    ServiceAccounts(List<KubernetesObject> objects, Surroundings surroundings) {
        this.objects = objects;
        this.surroundings = surroundings;
    }

    /** A subject of a binding. */
    private record Bound(KubernetesObject binding, Optional<String> namespace) {}

    PodAccount of(Workload workload) {
        read();
        Optional<Seen<String>> named = workload.pod().serviceAccount();
        String name = named.map(Seen::value).orElse(DEFAULT);
        Set<String> namespaces = surroundings.namespaces(workload.object());
        Optional<KubernetesObject> object = accounts.getOrDefault(name, List.of()).stream()
                .filter(account -> surroundings.namespaces(account).stream().anyMatch(namespaces::contains))
                .findFirst();
        boolean mounts = workload.pod()
                .automountsToken()
                .map(Seen::value)
                .or(() -> object.flatMap(account -> Fields.truth(account.node(), "automountServiceAccountToken"))
                        .map(Seen::value))
                .orElse(true);
        return new PodAccount(name, named, object, mounts, binding(name, namespaces));
    }

    /** A name of its own is hardly given twice; the default account exists in every namespace. */
    private Optional<KubernetesObject> binding(String name, Set<String> namespaces) {
        List<Bound> candidates = new ArrayList<>(bindings.getOrDefault(name, List.of()));
        if (name.equals(DEFAULT)) {
            candidates.removeIf(bound -> bound.namespace()
                    .map(namespace -> !namespaces.contains(namespace))
                    .orElseGet(() ->
                            surroundings.namespaces(bound.binding()).stream().noneMatch(namespaces::contains)));
        }
        candidates.addAll(bindings.getOrDefault(ALL, List.of()));
        namespaces.forEach(namespace -> candidates.addAll(bindings.getOrDefault(ALL + ":" + namespace, List.of())));
        return candidates.stream().map(Bound::binding).findFirst();
    }

    private synchronized void read() {
        if (bindings != null) {
            return;
        }
        accounts = new HashMap<>();
        bindings = new HashMap<>();
        for (KubernetesObject object : objects) {
            if (object.kind().equals("ServiceAccount")) {
                object.objectName()
                        .ifPresent(name -> accounts.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(object));
            } else if (object.kind().equals("RoleBinding") || object.kind().equals("ClusterRoleBinding")) {
                object.node().get("subjects").stream()
                        .flatMap(list -> list.items().stream())
                        .forEach(subject -> bind(object, subject));
            }
        }
    }

    private void bind(KubernetesObject binding, YamlNode subject) {
        subject.textAt("name")
                .ifPresent(name -> bindings.computeIfAbsent(name, n -> new ArrayList<>())
                        .add(new Bound(binding, subject.textAt("namespace"))));
    }
}
