package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.SampleFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the objects of a repository refer to each other. What gets deployed together is told by {@link Standings}; rules
 * only ask. Each part is made when it is first asked for.
 */
public final class Relations {
    private static final Pattern OTHER_POLICIES =
            Pattern.compile("(crd\\.)?projectcalico\\.org|policy\\.networking\\.k8s\\.io|crd\\.antrea\\.io");

    private final List<KubernetesObject> objects;
    private final Standings standings;
    private final RepositoryText text;
    private final Scalings scalings;
    private final Absences absences;
    private final Map<Workload, Neighbours> neighbours = new IdentityHashMap<>();
    private final Map<KubernetesObject, Workload> byObject = new IdentityHashMap<>();
    private final List<Neighbours> workloads;
    private final Lazy<LabelIndex<Workload>> byLabel = new Lazy<>(this::byLabel);
    private final Lazy<Vicinity<Workload>> besides = new Lazy<>(this::besides);
    private final Lazy<NameIndex> byName;
    private final Lazy<List<Service>> services = lazy(Service::of);
    private final Lazy<List<Autoscaler>> autoscalers = lazy(Autoscaler::of);
    private final Lazy<List<DisruptionBudget>> budgets = lazy(DisruptionBudget::of);
    private final Lazy<List<NetworkPolicy>> policies = lazy(NetworkPolicy::of);
    private final Lazy<List<StorageVolume>> volumes = lazy((object, me) -> StorageVolume.of(object));
    private final Lazy<Map<Workload, List<Service>>> servicesOf =
            new Lazy<>(() -> reversed(services(), Service::workloads));
    private final Lazy<Map<Workload, List<DisruptionBudget>>> nearBudgetsOf =
            new Lazy<>(() -> reversed(budgets(), budget -> selected(budget.object(), budget.selector())));
    private final Lazy<Map<Workload, List<Autoscaler>>> autoscalersOf =
            new Lazy<>(() -> reversed(autoscalers(), this::targets));
    private final Lazy<SelectorIndex<DisruptionBudget>> budgetsBySelector = new Lazy<>(this::budgetsBySelector);
    private final Lazy<SelectorIndex<NetworkPolicy>> policiesBySelector = new Lazy<>(this::policiesBySelector);

    private final Map<String, Boolean> samples = new HashMap<>();
    private final Lazy<Optional<KubernetesObject>> otherPolicy;

    /**
     * @param elsewhere what may deploy objects that no file shows
     * @param text what no tree of a file shows
     */
    Relations(
            List<KubernetesObject> objects,
            List<Workload> workloads,
            Standings standings,
            Elsewhere elsewhere,
            RepositoryText text) {
        this.objects = objects;
        this.standings = standings;
        this.text = text;
        this.scalings = new Scalings(standings);
        this.byName = new Lazy<>(() -> new NameIndex(objects, standings));
        this.absences =
                new Absences(byName, besides, new Lazy<>(() -> new Unseen(objects, standings, elsewhere)), standings);
        this.otherPolicy = new Lazy<>(() -> objects.stream()
                .filter(object -> OTHER_POLICIES.matcher(object.group()).matches()
                        && object.kind().endsWith("NetworkPolicy"))
                .findFirst());
        for (Workload workload : workloads) {
            neighbours.put(workload, new Neighbours(workload, this));
            byObject.put(workload.object(), workload);
        }
        this.workloads = neighbours(workloads);
    }

    private <T> Lazy<List<T>> lazy(BiFunction<KubernetesObject, Relations, Optional<T>> reader) {
        return new Lazy<>(() -> all(object -> reader.apply(object, this)));
    }

    private <T> List<T> all(Function<KubernetesObject, Optional<T>> reader) {
        return objects.stream().flatMap(object -> reader.apply(object).stream()).toList();
    }

    /** Every workload with its neighbours. */
    public List<Neighbours> workloads() {
        return workloads;
    }

    public List<Service> services() {
        return services.get();
    }

    public List<Autoscaler> autoscalers() {
        return autoscalers.get();
    }

    public List<DisruptionBudget> budgets() {
        return budgets.get();
    }

    /** Those of Kubernetes itself and of Cilium. */
    public List<NetworkPolicy> policies() {
        return policies.get();
    }

    public List<StorageVolume> volumes() {
        return volumes.get();
    }

    /** Claims, and StatefulSets' templates of claims. */
    public Stream<StorageClaim> claims() {
        return objects.stream().flatMap(this::claims);
    }

    private Stream<StorageClaim> claims(KubernetesObject object) {
        return isClaim(object)
                ? Stream.of(new StorageClaim(object, object.node(), this))
                : object.kind().equals("StatefulSet")
                        ? object.node().at("spec", "volumeClaimTemplates").stream()
                                .flatMap(list -> list.items().stream())
                                .map(node -> new StorageClaim(object, node, this))
                        : Stream.empty();
    }

    private static boolean isClaim(KubernetesObject object) {
        return object.kind().equals("PersistentVolumeClaim") && object.group().isEmpty();
    }

    /** Ingresses and gateways. */
    public Stream<Entrance> entrances() {
        return objects.stream().flatMap(object -> Entrance.of(object, this).stream());
    }

    /** What Ingresses and routes send requests to. */
    public Stream<Backend> backends() {
        return objects.stream()
                .flatMap(object -> BackendText.in(object).stream().map(text -> new Backend(object, text, this)));
    }

    List<Neighbours> neighbours(Collection<Workload> some) {
        return some.stream().map(neighbours::get).toList();
    }

    List<Service> servicesOf(Workload workload) {
        return servicesOf.get().getOrDefault(workload, List.of());
    }

    List<Scaling> scalingsOf(Neighbours workload) {
        return scalings.of(workload.workload(), autoscalersOf.get().getOrDefault(workload.workload(), List.of()));
    }

    private List<Workload> targets(Autoscaler autoscaler) {
        return byName.get().find(autoscaler.object(), autoscaler.target().value()).stream()
                .flatMap(object -> Optional.ofNullable(byObject.get(object)).stream())
                .toList();
    }

    List<Neighbours> scaledBy(Autoscaler autoscaler) {
        return neighbours(targets(autoscaler));
    }

    private static <T> Map<Workload, List<T>> reversed(List<T> things, Function<T, List<Workload>> selected) {
        Map<Workload, List<T>> found = new IdentityHashMap<>();
        for (T thing : things) {
            for (Workload workload : selected.apply(thing)) {
                found.computeIfAbsent(workload, w -> new ArrayList<>()).add(thing);
            }
        }
        return found;
    }

    private SelectorIndex<DisruptionBudget> budgetsBySelector() {
        SelectorIndex<DisruptionBudget> index = new SelectorIndex<>();
        budgets().forEach(budget -> index.add(budget, budget.selector()));
        return index;
    }

    private SelectorIndex<NetworkPolicy> policiesBySelector() {
        SelectorIndex<NetworkPolicy> index = new SelectorIndex<>();
        policies().forEach(policy -> index.add(policy, policy.selector()));
        return index;
    }

    List<DisruptionBudget> budgetsOf(Workload workload) {
        return budgetsBySelector.get().find(standings.labels(workload.object())).stream()
                .filter(budget -> mayMeet(budget.object(), workload))
                .toList();
    }

    List<DisruptionBudget> nearBudgetsOf(Workload workload) {
        return nearBudgetsOf.get().getOrDefault(workload, List.of());
    }

    boolean mayGoTogether(KubernetesObject one, KubernetesObject other) {
        return standings.mayGoTogether(one, other);
    }

    boolean isSample(Workload workload) {
        return samples.computeIfAbsent(standings.of(workload.object()).folder() + "/", SampleFiles::liesInSamples);
    }

    /** The first policy of an API whose selectors are not understood. */
    Optional<KubernetesObject> otherPolicy() {
        return otherPolicy.get();
    }

    List<NetworkPolicy> policiesOf(Workload workload) {
        return policiesBySelector.get().find(standings.labels(workload.object())).stream()
                .filter(policy -> policy.isClusterWide() || mayMeet(policy.object(), workload))
                .toList();
    }

    private boolean mayMeet(KubernetesObject object, Workload workload) {
        return standings.of(object).mayMeet(standings.of(workload.object()));
    }

    /** The workloads whose pods a selector selects: of those that stand together with its object, else the nearest. */
    List<Workload> selected(KubernetesObject from, Selector selector) {
        if (selector.isEmpty()) {
            return besides.get().beside(standings.of(from)).stream()
                    .filter(workload -> mayMeet(from, workload))
                    .toList();
        }
        return standings.nearest(from, byLabel.get().find(RuntimeLabels.without(selector)), Workload::object);
    }

    private LabelIndex<Workload> byLabel() {
        LabelIndex<Workload> index = new LabelIndex<>();
        workloads.forEach(
                one -> standings.labels(one.workload().object()).forEach(labels -> index.add(one.workload(), labels)));
        return index;
    }

    private Vicinity<Workload> besides() {
        Vicinity<Workload> vicinity = new Vicinity<>();
        workloads.forEach(
                one -> vicinity.add(one.workload(), standings.of(one.workload().object())));
        return vicinity;
    }

    Optional<StorageClaim> claim(KubernetesObject from, String name) {
        return byName.get().find(from, "PersistentVolumeClaim/" + name).stream()
                .filter(Relations::isClaim)
                .findFirst()
                .map(object -> new StorageClaim(object, object.node(), this));
    }

    List<Service> servicesNamed(KubernetesObject from, String name) {
        return byName.get().find(from, "Service/" + name).stream()
                .flatMap(object -> Service.of(object, this).stream())
                .toList();
    }

    Absences absences() {
        return absences;
    }

    Stream<Destination> destinations(Neighbours workload) {
        return workload.configReferences().stream()
                .filter(reference -> reference.kind().equals("ConfigMap"))
                .flatMap(reference ->
                        byName.get().find(workload.workload().object(), "ConfigMap/" + reference.target()).stream()
                                .flatMap(map -> map.node().get("data").stream())
                                .flatMap(data -> data.entries().stream())
                                .filter(entry -> reference
                                        .key()
                                        .map(entry.name()::equals)
                                        .orElse(true))
                                .flatMap(entry -> entry.value().text().stream()
                                        .flatMap(text ->
                                                Destination.of(
                                                        entry.name(),
                                                        text,
                                                        entry.key().place())
                                                        .stream())));
    }

    Optional<String> madeByHand(String name) {
        return text.madeByHand(name);
    }

    Optional<String> patched(KubernetesObject object, String... fields) {
        return standings.patched(object, fields);
    }

    List<Integer> commentedRules(String path) {
        return text.commentedRules(path);
    }

    /** The line on which the next object of the same file starts, or no line. */
    int endOf(KubernetesObject object) {
        return objects.stream()
                .filter(other -> other.place().path().equals(object.place().path()))
                .mapToInt(other -> other.node().place().line())
                .filter(line -> line > object.place().line())
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
