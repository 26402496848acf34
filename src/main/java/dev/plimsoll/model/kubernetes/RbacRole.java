package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A Role or ClusterRole, and how far what it allows reaches. */
public final class RbacRole implements Fact {
    /** How far a role's rules reach, as far as the repository tells. */
    public enum Reach {
        /** Nothing in the repository gives it to anybody. */
        NOBODY,
        NAMESPACE,
        CLUSTER
    }

    private static final List<String> SHIPPED = List.of("admin", "edit", "view");
    private static final String AGGREGATES = "rbac.authorization.k8s.io/aggregate-to-";

    private final KubernetesObject object;
    private final List<PolicyRule> rules;
    private final List<RbacBinding> bindings = new ArrayList<>();
    private final List<RbacRole> aggregators = new ArrayList<>();
    private final List<RbacRole> parts = new ArrayList<>();

    RbacRole(KubernetesObject object) {
        this.object = object;
        this.rules = object.node().get("rules").stream()
                .flatMap(list -> list.items().stream())
                .map(PolicyRule::new)
                .toList();
    }

    public KubernetesObject object() {
        return object;
    }

    public List<PolicyRule> rules() {
        return rules;
    }

    /** The bindings that give it to somebody. */
    public List<RbacBinding> bindings() {
        return List.copyOf(bindings);
    }

    void bind(RbacBinding binding) {
        bindings.add(binding);
    }

    /** Takes note of a role that takes this one's rules in. */
    void aggregateTo(RbacRole aggregator) {
        if (aggregator != this) {
            aggregators.add(aggregator);
            aggregator.parts.add(this);
        }
    }

    /** The roles that it takes in. */
    Stream<RbacRole> parts() {
        return parts.stream();
    }

    /** What it gives of these rights by naming the resource: of each rule one. */
    public List<Grant> grants(Collection<Right> rights) {
        return rules.stream()
                .flatMap(rule -> rights.stream().flatMap(right -> rule.grant(right).stream()).findFirst().stream())
                .toList();
    }

    /** True where it gives one of these rights together with everything else of the API group. */
    public boolean grantsUnnamed(Collection<Right> rights) {
        return rules.stream().anyMatch(rule -> rights.stream().anyMatch(rule::grantsUnnamed));
    }

    /** A role that is taken into one of those that Kubernetes ships is in use: they are there to be bound. */
    public Reach reach() {
        if (bindings.stream().anyMatch(RbacBinding::isClusterWide)
                || aggregators.stream().anyMatch(role -> role.bindings.stream().anyMatch(RbacBinding::isClusterWide))) {
            return Reach.CLUSTER;
        }
        boolean bound = !bindings.isEmpty() || aggregators.stream().anyMatch(role -> !role.bindings.isEmpty());
        return bound || SHIPPED.stream().anyMatch(this::isTakenInto) ? Reach.NAMESPACE : Reach.NOBODY;
    }

    private boolean isTakenInto(String shipped) {
        return object.kind().equals("ClusterRole")
                && label(AGGREGATES + shipped).filter("true"::equals).findAny().isPresent();
    }

    private Stream<String> label(String key) {
        return object.node().textAt("metadata", "labels", key).stream();
    }

    /** True where its labels are those that a role asks for which takes others in. */
    boolean isSelectedBy(YamlNode selector) {
        List<YamlEntry> asked =
                selector.get("matchLabels").map(YamlNode::entries).orElse(List.of());
        return !asked.isEmpty()
                && asked.stream()
                        .allMatch(entry -> label(entry.name())
                                .anyMatch(entry.value().text().orElse("")::equals));
    }

    @Override
    public Place place() {
        return object.place();
    }

    @Override
    public String name() {
        return object.name();
    }
}
