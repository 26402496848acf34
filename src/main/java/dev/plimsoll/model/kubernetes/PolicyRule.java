package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One rule of a role: verbs on resources of API groups, perhaps of some names only (API reference, PolicyRule v1). */
public final class PolicyRule {
    private static final String ANY = "*";

    private final List<Seen<String>> groups;
    private final List<Seen<String>> resources;
    private final List<Seen<String>> verbs;
    private final List<Seen<String>> names;
    private final Place place;

    PolicyRule(YamlNode node) {
        this.groups = texts(node, "apiGroups");
        this.resources = texts(node, "resources");
        this.verbs = texts(node, "verbs");
        this.names = texts(node, "resourceNames");
        this.place = node.place();
    }

    private static List<Seen<String>> texts(YamlNode node, String key) {
        return node.get(key).stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> item.text().map(text -> new Seen<>(text, item.place())).stream())
                .toList();
    }

    public List<Seen<String>> groups() {
        return groups;
    }

    public List<Seen<String>> resources() {
        return resources;
    }

    public List<Seen<String>> verbs() {
        return verbs;
    }

    /** The names of the objects that it is about; none for all. */
    public List<Seen<String>> names() {
        return names;
    }

    public Place place() {
        return place;
    }

    /** True where it allows everything on everything. */
    public boolean isUnlimited() {
        return names.isEmpty() && Stream.of(groups, resources, verbs).allMatch(PolicyRule::hasAny);
    }

    private static boolean hasAny(List<Seen<String>> values) {
        return values.stream().anyMatch(seen -> seen.value().equals(ANY));
    }

    /** True where it allows a verb on all objects of a resource, named or by a wildcard. */
    boolean allows(String group, String resource, String verb) {
        return names.isEmpty() && has(groups, group) && has(resources, resource) && has(verbs, verb);
    }

    private static boolean has(List<Seen<String>> values, String value) {
        return values.stream()
                .anyMatch(seen -> seen.value().equals(ANY) || seen.value().equals(value));
    }

    /** What it gives of a right by naming the resource, on all objects of it. */
    Optional<Grant> grant(Right right) {
        List<String> allowed = allowed(right);
        if (allowed.isEmpty()) {
            return Optional.empty();
        }
        return resources.stream()
                .filter(seen -> isNamed(seen.value(), right))
                .map(seen -> new Grant(seen.value(), allowed, hasAny(verbs), seen.place()))
                .findFirst();
    }

    /** True where it gives a right without naming the resource. */
    boolean grantsUnnamed(Right right) {
        return hasAny(resources) && !allowed(right).isEmpty();
    }

    private List<String> allowed(Right right) {
        boolean group = hasAny(groups)
                || groups.stream().anyMatch(seen -> right.groups().contains(seen.value()));
        boolean all =
                names.isEmpty() || names.stream().anyMatch(seen -> right.named().contains(seen.value()));
        if (!group || !all) {
            return List.of();
        }
        return hasAny(verbs)
                ? right.verbs().stream().sorted().toList()
                : verbs.stream()
                        .map(Seen::value)
                        .filter(right.verbs()::contains)
                        .distinct()
                        .toList();
    }

    /** A subresource can be named for all resources that have it. */
    private static boolean isNamed(String resource, Right right) {
        return right.resources().contains(resource)
                || resource.startsWith("*/")
                        && right.resources().stream().anyMatch(named -> named.endsWith(resource.substring(1)));
    }
}
