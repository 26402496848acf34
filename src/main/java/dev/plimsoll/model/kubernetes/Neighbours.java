package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A workload among the objects that select, scale, guard or feed it. */
public final class Neighbours implements Fact {
    private final Workload workload;
    private final Relations relations;
    private final Lazy<List<Scaling>> scalings = new Lazy<>(this::readScalings);
    private final Lazy<List<ClaimUse>> claims = new Lazy<>(() -> PodReferences.claims(this));

    Neighbours(Workload workload, Relations relations) {
        this.workload = workload;
        this.relations = relations;
    }

    public Workload workload() {
        return workload;
    }

    Relations relations() {
        return relations;
    }

    /** The Services that select its pods. */
    public List<Service> services() {
        return relations.servicesOf(workload);
    }

    /** Every budget that may guard its pods. */
    public List<DisruptionBudget> budgets() {
        return relations.budgetsOf(workload);
    }

    /** The budgets that guard its pods, without those that rather mean others of the same labels. */
    public List<DisruptionBudget> nearBudgets() {
        return relations.nearBudgetsOf(workload);
    }

    /** A policy of another API that may be about its pods as well. */
    public Optional<KubernetesObject> otherPolicy() {
        return relations.otherPolicy();
    }

    /** Every policy that may be about its pods. */
    public List<NetworkPolicy> policies() {
        return relations.policiesOf(workload);
    }

    /** Of the policies of Kubernetes itself the one that asks for the fewest labels, the first of equal ones. */
    public Optional<NetworkPolicy> widestPolicy() {
        return policies().stream()
                .filter(NetworkPolicy::isPlain)
                .min(Comparator.comparing(policy -> policy.selector().labels().size()
                        + policy.selector().requirements().size()));
    }

    /** How many policies the repository has, for whatever pods. */
    public int policiesOfRepository() {
        return relations.policies().size();
    }

    /** How many of its pods run, on each way on which it gets deployed; none where there is no such number. */
    public List<Scaling> scalings() {
        return scalings.get();
    }

    private List<Scaling> readScalings() {
        return relations.scalingsOf(this);
    }

    /** The claims that all its pods share. */
    public List<ClaimUse> claims() {
        return claims.get();
    }

    /** The first claim that lets its pods run on one node only. */
    public Optional<ClaimUse> oneNodeClaim() {
        return claims().stream()
                .filter(use -> use.claim().flatMap(StorageClaim::oneNodeOnly).isPresent())
                .findFirst();
    }

    /** What its pods take from ConfigMaps and Secrets. */
    public List<ConfigReference> configReferences() {
        return PodReferences.of(this);
    }

    /** What its pods' configuration says they connect to: variables that are URLs, their own or a ConfigMap's. */
    public List<Destination> destinations() {
        Stream<Destination> own = PodReferences.variables(workload)
                .flatMap(variable -> Fields.text(variable, "value").stream()
                        .flatMap(value ->
                                Destination.of(variable.textAt("name").orElse("?"), value.value(), value.place())
                                        .stream()));
        return Stream.concat(own, relations.destinations(this)).toList();
    }

    /** The labels of its pods, as written. */
    public Map<String, String> labels() {
        return PodLabels.of(workload.object());
    }

    /** Its own selector: which pods it takes for its own. */
    public Optional<Selector> selector() {
        YamlNode node = workload.object().node();
        return workload.object().kind().equals("ReplicationController")
                ? Selector.plain(node, "spec", "selector")
                : Selector.full(node, "spec", "selector");
    }

    /** The rolling or other way in which its pods are replaced ("Recreate"). */
    public Optional<Seen<String>> strategy() {
        return Fields.text(workload.object().node(), "spec", "strategy", "type");
    }

    /** True where it keeps a volume for each of its pods. */
    public boolean claimsForEachPod() {
        return workload.object().node().at("spec", "volumeClaimTemplates").stream()
                .anyMatch(list -> !list.items().isEmpty());
    }

    /** What it says of where its pods may run beside each other: the selectors of these terms. */
    public List<Selector> spreading() {
        YamlNode pod = workload.pod().node();
        Stream<YamlNode> required =
                items(pod.at("affinity", "podAntiAffinity", "requiredDuringSchedulingIgnoredDuringExecution"));
        Stream<YamlNode> preferred = items(
                        pod.at("affinity", "podAntiAffinity", "preferredDuringSchedulingIgnoredDuringExecution"))
                .flatMap(term -> term.get("podAffinityTerm").stream());
        Stream<YamlNode> spread = items(pod.get("topologySpreadConstraints"));
        return Stream.of(required, preferred, spread)
                .flatMap(terms -> terms)
                .flatMap(term -> Selector.full(term, "labelSelector").stream())
                .toList();
    }

    /** True where its pods may run only on one node that it names. */
    public boolean staysOnOneNode() {
        YamlNode pod = workload.pod().node();
        return pod.textAt("nodeName").isPresent()
                || pod.textAt("nodeSelector", "kubernetes.io/hostname").isPresent();
    }

    /** True where its pods share their node's network, which no NetworkPolicy reaches. */
    public boolean usesHostNetwork() {
        return workload.pod().node().get("hostNetwork").map(YamlNode::isTrue).orElse(false);
    }

    /** True for what only shows or tests something. */
    public boolean isSample() {
        return relations.isSample(workload);
    }

    /** That some kustomization through which it gets deployed patches one of these fields. */
    public Optional<String> patched(String... fields) {
        return relations.patched(workload.object(), fields);
    }

    private static Stream<YamlNode> items(Optional<YamlNode> list) {
        return list.stream().flatMap(node -> node.items().stream());
    }

    @Override
    public Place place() {
        return workload.place();
    }

    @Override
    public String name() {
        return workload.name();
    }
}
