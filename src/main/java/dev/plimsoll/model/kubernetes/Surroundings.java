package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import dev.plimsoll.model.kubernetes.Deliveries.Delivery;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rest of the repository does to a manifest: kustomizations, LimitRanges, Skaffold. */
final class Surroundings {
    private static final List<String> IMAGE = List.of("image");
    private static final Set<String> KINDS = Set.of(
            "LimitRange",
            "ServiceAccount",
            "RoleBinding",
            "ClusterRoleBinding",
            "Kustomization",
            "Application",
            "ApplicationSet");

    private final Kustomizations kustomizations;
    private final List<KubernetesObject> limitRanges;
    private final Set<String> builtBySkaffold;
    private final Deliveries deliveries;
    private final ServiceAccounts accounts;

    Surroundings(Kustomizations kustomizations, List<KubernetesObject> objects) {
        this.kustomizations = kustomizations;
        this.limitRanges = objects.stream()
                .filter(object -> object.kind().equals("LimitRange"))
                .toList();
        this.deliveries = Deliveries.in(objects);
        this.accounts = new ServiceAccounts(objects, this);
        this.builtBySkaffold = objects.stream()
                .filter(object -> object.group().equals("skaffold"))
                .flatMap(Surroundings::artifacts)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True for an object that decides something about workloads of other files. */
    static boolean hasASay(KubernetesObject object) {
        return KINDS.contains(object.kind()) || object.group().equals("skaffold");
    }

    private static Stream<String> artifacts(KubernetesObject skaffold) {
        Stream<YamlNode> builds = Stream.concat(
                Stream.of(skaffold.node()),
                skaffold.node().get("profiles").stream().flatMap(list -> list.items().stream()));
        return builds.flatMap(node -> node.at("build", "artifacts").stream())
                .flatMap(list -> list.items().stream())
                .flatMap(artifact -> artifact.textAt("image").stream());
    }

    /** The images of a container, one for each that differs, on all ways on which it gets deployed. */
    List<DeployedImage> deployed(Container container) {
        Optional<Seen<String>> image = container.image();
        if (image.isEmpty()) {
            return List.of();
        }
        String text = image.get().value();
        DeployedImage written = new DeployedImage(text, image.get().place(), Optional.empty(), unknown(text));
        KubernetesObject object = container.workload().object();
        List<Route> routes = kustomizations.routes(object.place().path());
        if (routes.isEmpty()) {
            return List.of(written);
        }
        Map<String, DeployedImage> distinct = new LinkedHashMap<>();
        for (Route route : routes) {
            DeployedImage deployed = deployed(route, object, written);
            distinct.putIfAbsent(deployed.text() + deployed.unknown(), deployed);
        }
        boolean unchanged = distinct.size() == 1 && distinct.containsKey(text + written.unknown());
        return unchanged ? List.of(written) : List.copyOf(distinct.values());
    }

    private static DeployedImage deployed(Route route, KubernetesObject object, DeployedImage written) {
        Optional<String> root = Optional.of(route.folder());
        return route.patches(object, IMAGE)
                ? new DeployedImage(written.text(), written.place(), root, Optional.of(patched(route)))
                : route.deploy(new DeployedImage(written.text(), written.place(), root, written.unknown()));
    }

    private static String patched(Route route) {
        return "the kustomization in " + (route.folder().isEmpty() ? "the root folder" : route.folder())
                + " patches it";
    }

    private Optional<String> unknown(String image) {
        return builtBySkaffold.contains(image) ? Optional.of("Skaffold builds it and sets its tag") : Optional.empty();
    }

    /** The fields that each way on which an object gets deployed patches. */
    List<Set<String>> patchedFields(KubernetesObject object) {
        return kustomizations.routes(object.place().path()).stream()
                .map(route -> route.patchedFields(object))
                .toList();
    }

    Optional<String> patched(KubernetesObject object, List<String> fields) {
        return patched(object, patchedFields(object), fields);
    }

    /** @param each what {@link #patchedFields} said of the object */
    Optional<String> patched(KubernetesObject object, List<Set<String>> each, List<String> fields) {
        List<Route> routes = kustomizations.routes(object.place().path());
        if (routes.isEmpty()) {
            return Optional.empty();
        }
        return each.stream().noneMatch(patched -> Collections.disjoint(patched, fields))
                ? Optional.of(patched(routes.get(0)))
                : Optional.empty();
    }

    /** The limit that a LimitRange gives to containers without one (Kubernetes docs, "Limit Ranges"). */
    Optional<Seen<String>> defaultLimit(KubernetesObject object, String resource) {
        return limitRange(object, resource, List.of("default", "max"));
    }

    /** The request that a LimitRange gives to containers without one: its own, or that which follows from its others. */
    Optional<Seen<String>> defaultRequest(KubernetesObject object, String resource) {
        return limitRange(object, resource, List.of("defaultRequest", "default", "max", "min"));
    }

    private Optional<Seen<String>> limitRange(KubernetesObject object, String resource, List<String> fields) {
        if (limitRanges.isEmpty()) {
            return Optional.empty();
        }
        Set<String> namespaces = namespaces(object);
        return limitRanges.stream()
                .filter(range -> namespaces(range).containsAll(namespaces))
                .flatMap(range -> range.node().at("spec", "limits").stream())
                .flatMap(limits -> limits.items().stream())
                .filter(limit ->
                        limit.textAt("type").filter("Container"::equals).isPresent())
                .flatMap(limit -> fields.stream().flatMap(field -> Fields.text(limit, field, resource).stream()))
                .findFirst();
    }

    /** The outermost kustomizations through which a file gets deployed. */
    List<String> roots(String file) {
        boolean kustomization = Kustomization.isNamed(file);
        String folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
        List<String> roots = kustomizations.routes(kustomization ? folder : file).stream()
                .map(Route::folder)
                .toList();
        return roots.isEmpty() && kustomization ? List.of(folder) : roots;
    }

    /** True where nothing but what people work or test with gets it deployed. */
    boolean isForDevelopment(String file) {
        List<String> roots = roots(file);
        return roots.isEmpty() ? DevelopmentPaths.are(file) : roots.stream().allMatch(DevelopmentPaths::are);
    }

    /**
     * What applies a file: by its kustomizations' outermost folders, or the folders that it lies in. A path of "." says
     * little: it is what one writes for another repository.
     */
    List<Delivery> deliveries(String file) {
        List<String> folders = new ArrayList<>(roots(file));
        if (folders.isEmpty()) {
            for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
                folders.add(file.substring(0, slash));
            }
        }
        return folders.stream().flatMap(deliveries::of).toList();
    }

    /** Where an object gets deployed, each way; empty for a way on which whoever applies it chooses. */
    List<Optional<String>> deployedNamespaces(KubernetesObject object) {
        List<Route> routes = kustomizations.routes(object.place().path());
        if (routes.isEmpty()) {
            return List.of(namespace(deliveries(object.place().path()), object.namespace()));
        }
        return routes.stream()
                .map(route -> namespace(
                        deliveries.of(route.folder()).toList(),
                        route.namespace().or(object::namespace)))
                .distinct()
                .toList();
    }

    private static Optional<String> namespace(List<Delivery> deliveries, Optional<String> written) {
        Optional<String> forced =
                deliveries.stream().flatMap(d -> d.forced().stream()).findFirst();
        Optional<String> otherwise =
                deliveries.stream().flatMap(d -> d.fallback().stream()).findFirst();
        return forced.or(() -> written).or(() -> otherwise);
    }

    ServiceAccounts accounts() {
        return accounts;
    }

    /** Where an object ends up, as far as files tell: without a namespace, with those of its folder or kustomization. */
    Set<String> namespaces(KubernetesObject object) {
        String path = object.place().path();
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        List<Route> routes = kustomizations.routes(path);
        if (routes.isEmpty()) {
            return Set.of(object.namespace().orElse("beside " + folder));
        }
        return routes.stream()
                .map(route -> route.namespace().or(object::namespace).orElse("beside " + route.folder()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
