package dev.plimsoll.model.kubernetes;

import java.util.Set;

/**
 * Verbs on resources of API groups, any of each: what a rule of a role may allow (Kubernetes docs, "RBAC").
 *
 * @param named objects that are enough of it: a rule for these names alone gives the right, one for other names does not
 */
public record Right(Set<String> groups, Set<String> resources, Set<String> verbs, Set<String> named) {
    public Right {
        groups = Set.copyOf(groups);
        resources = Set.copyOf(resources);
        verbs = Set.copyOf(verbs);
        named = Set.copyOf(named);
    }

    /** In one API group, "" for the core's, on all objects. */
    public static Right in(String group, Set<String> resources, Set<String> verbs) {
        return new Right(Set.of(group), resources, verbs, Set.of());
    }

    /** The same, of which these objects alone are enough. */
    public Right orOf(Set<String> objects) {
        return new Right(groups, resources, verbs, objects);
    }
}
