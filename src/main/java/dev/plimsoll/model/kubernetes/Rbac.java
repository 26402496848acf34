package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The roles and bindings of a repository, each role with what binds it or takes it in. */
public final class Rbac {
    private static final String GROUP = "rbac.authorization.k8s.io";

    private final List<RbacRole> roles;
    private final List<RbacBinding> bindings = new ArrayList<>();
    private final Map<String, List<RbacRole>> byName = new HashMap<>();

    private Rbac(List<RbacRole> roles) {
        this.roles = roles;
        roles.forEach(role -> byName.computeIfAbsent(role.object().name(), name -> new ArrayList<>())
                .add(role));
    }

    static Rbac of(List<KubernetesObject> objects) {
        List<KubernetesObject> ours =
                objects.stream().filter(object -> object.group().equals(GROUP)).toList();
        Rbac rbac = new Rbac(ours.stream()
                .filter(object -> isOneOf(object, "Role", "ClusterRole"))
                .map(RbacRole::new)
                .toList());
        ours.stream()
                .filter(object -> isOneOf(object, "RoleBinding", "ClusterRoleBinding"))
                .forEach(rbac::bind);
        rbac.aggregate();
        return rbac;
    }

    private static boolean isOneOf(KubernetesObject object, String kind, String other) {
        return object.objectName().isPresent()
                && (object.kind().equals(kind) || object.kind().equals(other));
    }

    private void bind(KubernetesObject object) {
        Optional<Seen<String>> role = Fields.text(object.node(), "roleRef", "name");
        if (role.isPresent()) {
            List<RbacRole> bound =
                    byName
                            .getOrDefault(
                                    RbacBinding.kindOf(object) + "/"
                                            + role.get().value(),
                                    List.of())
                            .stream()
                            .filter(candidate -> isMeant(candidate.object(), object))
                            .toList();
            RbacBinding binding =
                    new RbacBinding(object, role.get(), bound.stream().findFirst());
            bindings.add(binding);
            bound.forEach(candidate -> candidate.bind(binding));
        }
    }

    /** A Role is bound in its namespace only; where one of both does not say which, they can meet. */
    private static boolean isMeant(KubernetesObject role, KubernetesObject binding) {
        return role.kind().equals("ClusterRole")
                || role.namespace().isEmpty()
                || binding.namespace().isEmpty()
                || role.namespace().equals(binding.namespace());
    }

    private void aggregate() {
        for (RbacRole taking : roles) {
            taking.object().node().at("aggregationRule", "clusterRoleSelectors").stream()
                    .flatMap(selectors -> selectors.items().stream())
                    .forEach(selector -> roles.stream()
                            .filter(role -> role.isSelectedBy(selector))
                            .forEach(role -> role.aggregateTo(taking)));
        }
    }

    public Stream<RbacRole> roles() {
        return roles.stream();
    }

    public Stream<RbacBinding> bindings() {
        return bindings.stream();
    }
}
