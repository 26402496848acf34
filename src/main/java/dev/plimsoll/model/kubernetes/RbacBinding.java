package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/** A RoleBinding or ClusterRoleBinding: who has which role. */
public final class RbacBinding implements Fact {
    private final KubernetesObject object;
    private final Seen<String> role;
    private final String roleKind;
    private final List<RbacSubject> subjects;
    private final Optional<RbacRole> bound;

    RbacBinding(KubernetesObject object, Seen<String> role, Optional<RbacRole> bound) {
        this.object = object;
        this.role = role;
        this.roleKind = kindOf(object);
        this.bound = bound;
        this.subjects = object.node().get("subjects").stream()
                .flatMap(list -> list.items().stream())
                .map(item -> new RbacSubject(
                        item.textAt("kind").orElse("?"),
                        item.textAt("name").orElse("?"),
                        item.textAt("namespace"),
                        item.placeOfKey("name").orElseGet(item::place)))
                .toList();
    }

    static String kindOf(KubernetesObject object) {
        return object.node().textAt("roleRef", "kind").orElse("");
    }

    public KubernetesObject object() {
        return object;
    }

    /** The name of the role that it gives. */
    public Seen<String> role() {
        return role;
    }

    /** "Role" or "ClusterRole". */
    public String roleKind() {
        return roleKind;
    }

    /** The role that it gives, where it stands in the repository. */
    public Optional<RbacRole> bound() {
        return bound;
    }

    public List<RbacSubject> subjects() {
        return subjects;
    }

    /** True where it gives the role in all namespaces. */
    public boolean isClusterWide() {
        return object.kind().equals("ClusterRoleBinding");
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
