package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlParser;
import dev.plimsoll.syntax.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds where Prometheus, or an agent of its kind, discovers objects, and whether its account may list them. */
final class Discoveries {
    private static final String KEY = "kubernetes_sd_configs";
    private static final Set<String> OWN_ACCESS = Set.of("api_server", "kubeconfig_file");
    /** API group and resource of what can be discovered (Prometheus docs, "kubernetes_sd_config"). */
    private static final Map<String, List<String>> RESOURCES = Map.of(
            "pod", List.of("", "pods"),
            "service", List.of("", "services"),
            "endpoints", List.of("", "endpoints"),
            "endpointslice", List.of("discovery.k8s.io", "endpointslices"),
            "node", List.of("", "nodes"),
            "ingress", List.of("networking.k8s.io", "ingresses"));

    private static final Set<String> SHIPPED = Set.of("cluster-admin", "admin", "edit", "view");
    private static final Set<String> EVERYBODY = Set.of("system:serviceaccounts", "system:authenticated");

    private final List<KubernetesObject> objects;
    private final List<Workload> workloads;
    private final Rbac rbac;

    Discoveries(List<KubernetesObject> objects, List<Workload> workloads, Rbac rbac) {
        this.objects = objects;
        this.workloads = workloads;
        this.rbac = rbac;
    }

    List<Discovery> all() {
        List<Discovery> found = new ArrayList<>();
        for (KubernetesObject object : objects) {
            if (object.kind().equals("ConfigMap")) {
                List<YamlEntry> asking = object.node().get("data").stream()
                        .flatMap(data -> data.entries().stream())
                        .filter(entry -> entry.value().text().orElse("").contains(KEY))
                        .toList();
                asking.forEach(entry -> add(object, entry, found));
            }
        }
        return found;
    }

    private void add(KubernetesObject map, YamlEntry entry, List<Discovery> found) {
        String text = entry.value().text().orElseThrow();
        List<YamlNode> configs = new ArrayList<>();
        YamlParser.YAML
                .parse(new Source(map.place().path(), text))
                .tree()
                .documents()
                .forEach(document -> collect(document, configs));
        Set<String> asked = new TreeSet<>();
        configs.stream()
                .filter(config ->
                        OWN_ACCESS.stream().noneMatch(key -> config.get(key).isPresent()))
                .forEach(config -> config.textAt("role").ifPresent(asked::add));
        asked.retainAll(RESOURCES.keySet());
        if (!asked.isEmpty()) {
            Place place = place(entry, text);
            workloads.stream()
                    .filter(workload -> mounts(workload, map))
                    .forEach(workload -> found.add(discovery(workload, place, asked)));
        }
    }

    private static void collect(YamlNode node, List<YamlNode> configs) {
        for (YamlEntry entry : node.entries()) {
            if (entry.name().equals(KEY)) {
                configs.addAll(entry.value().items());
            } else {
                collect(entry.value(), configs);
            }
        }
        node.items().forEach(item -> collect(item, configs));
    }

    /** The line of the key inside a block scalar; of other scalars the entry's. */
    private static Place place(YamlEntry entry, String text) {
        Place value = entry.value().place();
        boolean literal = entry.value() instanceof YamlScalar scalar && scalar.style() == YamlScalar.Style.LITERAL;
        int above = (int) text.substring(0, text.indexOf(KEY)).lines().count();
        return literal
                ? Place.ofLine(value.path(), value.line() + above)
                : entry.key().place();
    }

    private static boolean mounts(Workload workload, KubernetesObject map) {
        boolean together = workload.object().namespace().isEmpty()
                || map.namespace().isEmpty()
                || workload.object().namespace().equals(map.namespace());
        return together
                && workload.pod().node().get("volumes").stream()
                        .flatMap(volumes -> volumes.items().stream())
                        .flatMap(volume -> volume.textAt("configMap", "name").stream())
                        .anyMatch(name -> map.objectName().filter(name::equals).isPresent());
    }

    private Discovery discovery(Workload workload, Place place, Set<String> asked) {
        String account = workload.pod()
                .node()
                .textAt("serviceAccountName")
                .or(() -> workload.pod().node().textAt("serviceAccount"))
                .orElse("default");
        List<RbacBinding> bindings = rbac.bindings()
                .filter(binding -> binding.subjects().stream().anyMatch(subject -> isMeant(subject, account, workload)))
                .toList();
        List<String> lacking = asked.stream()
                .filter(kind -> bindings.stream().noneMatch(binding -> lets(binding, RESOURCES.get(kind))))
                .toList();
        Optional<String> unknown = bindings.stream()
                .filter(binding -> binding.bound().isEmpty())
                .findFirst()
                .map(binding ->
                        "the role " + binding.role().value() + " of account " + account + " is not in the repository")
                .or(() -> isElsewhere(account)
                        ? Optional.of(
                                "the account " + account + " is not in the repository; its rights may be where it is")
                        : Optional.empty());
        return new Discovery(place, workload, List.copyOf(asked), lacking, account, unknown);
    }

    private boolean isElsewhere(String account) {
        return !account.equals("default")
                && objects.stream()
                        .noneMatch(object -> object.kind().equals("ServiceAccount")
                                && object.objectName().filter(account::equals).isPresent());
    }

    private static boolean isMeant(RbacSubject subject, String account, Workload workload) {
        if (!subject.kind().equals("ServiceAccount")) {
            return EVERYBODY.contains(subject.name()) || subject.name().startsWith("system:serviceaccounts:");
        }
        Optional<String> own = workload.object().namespace();
        return subject.name().equals(account)
                && (own.isEmpty() || subject.namespace().isEmpty() || own.equals(subject.namespace()));
    }

    private static boolean lets(RbacBinding binding, List<String> resource) {
        return binding.bound()
                .map(role -> Stream.concat(Stream.of(role), role.parts())
                        .flatMap(part -> part.rules().stream())
                        .anyMatch(rule -> rule.allows(resource.get(0), resource.get(1), "list")))
                .orElse(SHIPPED.contains(binding.role().value()));
    }
}
